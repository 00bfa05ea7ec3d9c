"use client";

import { Lock } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { settingWords as words } from "@/components/notification/words";
import { Switch } from "@/components/ui/switch";
import { fill } from "@/server/kernel/text";
import type { SettingsView } from "@/server/notification/notification.contract";
import type { Channel } from "@/server/notification/notification.reasons";

type TypeSwitchesProps = Readonly<{
  row: SettingsView["types"][number];
  onMove: (channel: Channel, isOn: boolean) => void;
}>;

const CHANNELS: readonly Channel[] = ["app", "push", "email"];

/** One occasion and its switches; what must be read says so instead of offering one. */
export function TypeSwitches({ row, onMove }: TypeSwitchesProps) {
  const say = useText();
  return (
    <li className="flex flex-col gap-2 p-4 md:flex-row md:items-center md:justify-between md:gap-6">
      <div className="min-w-0">
        <h3 className="text-base font-semibold">{say(row.label)}</h3>
        <p className="text-sm text-ink-soft">{say(row.hint)}</p>
      </div>
      <div className="grid grid-cols-2 gap-x-4 md:grid-cols-[9.5rem_8.5rem_7.5rem] md:shrink-0">
        {CHANNELS.map((channel) =>
          channel === "app" && row.mustRead ? (
            <p
              key={channel}
              className="col-span-2 flex min-h-12 items-center gap-2 text-sm text-ink-soft md:col-span-1"
            >
              <Lock aria-hidden size={16} className="shrink-0" />
              {say(words.always)}
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
