"use client";

import { Lock } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { settingWords as words } from "@/components/notification/words";
import { classes } from "@/components/ui/classes";
import { Switch } from "@/components/ui/switch";
import { fill } from "@/server/kernel/text";
import type { SettingsView } from "@/server/notification/notification.contract";
import type { Channel } from "@/server/notification/notification.reasons";

type TypeSwitchesProps = Readonly<{
  row: SettingsView["types"][number];
  /** Those that can reach this person. */
  channels: readonly Channel[];
  onMove: (channel: Channel, isOn: boolean) => void;
}>;

const MOST_IN_A_NARROW_ROW = 3;

/** One occasion and its switches; what must be read says so instead of offering one. */
export function TypeSwitches({ row, channels, onMove }: TypeSwitchesProps) {
  const say = useText();
  return (
    <li className="flex flex-col gap-2 py-4 md:flex-row md:items-center md:justify-between md:gap-6">
      <div className="min-w-0">
        <h3 className="text-base font-semibold">{say(row.label)}</h3>
        <p className="text-sm text-ink-soft">{say(row.hint)}</p>
      </div>
      <div
        className={classes(
          "grid gap-x-4 md:shrink-0",
          channels.length > MOST_IN_A_NARROW_ROW
            ? "min-[15rem]:grid-cols-2 min-[26rem]:grid-cols-4 md:w-96"
            : "min-[15rem]:grid-cols-3 md:w-72",
        )}
      >
        {channels.map((channel) =>
          channel === "app" && row.mustRead ? (
            <p key={channel} className="flex min-h-14 flex-col justify-center gap-1 text-sm">
              <span className="font-semibold">{say(words.app)}</span>
              <span className="flex h-7 items-center gap-1.5 text-ink-soft">
                <Lock aria-hidden size={16} className="shrink-0" />
                {say(words.always)}
              </span>
            </p>
          ) : (
            <Switch
              key={channel}
              label={say(words[channel])}
              name={say(fill(words.switchName, { type: say(row.label), channel: say(words[channel]) }))}
              checked={row.switches[channel]}
              onChange={(isOn) => onMove(channel, isOn)}
            />
          ),
        )}
      </div>
    </li>
  );
}
