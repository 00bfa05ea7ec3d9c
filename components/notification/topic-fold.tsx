"use client";

import { useText } from "@/components/language/language-provider";
import { TOPICS } from "@/components/notification/topics";
import { TypeSwitches } from "@/components/notification/type-switches";
import { settingWords as words } from "@/components/notification/words";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import type { SettingsView, SwitchInput } from "@/server/notification/notification.contract";
import type { Channel } from "@/server/notification/notification.reasons";

type TopicFoldProps = Readonly<{
  topic: keyof typeof TOPICS;
  rows: readonly SettingsView["types"][number][];
  /** Those that can reach this person. */
  channels: readonly Channel[];
  open: boolean;
  onMove: (moved: SwitchInput) => void;
}>;

/** The switches of one topic, folded; how many are on by each way stays in sight. */
export function TopicFold({ topic, rows, channels, open, onMove }: TopicFoldProps) {
  const say = useText();
  const on = (channel: Channel) => rows.filter((row) => row.switches[channel]).length;
  const counts = channels.map((channel) => `${say(words[channel])} ${on(channel)}/${rows.length}`);
  return (
    <Card as="li">
      <Fold bare title={say(TOPICS[topic])} summary={counts.join(", ")} open={open}>
        <ul className="divide-y divide-line border-t border-line">
          {rows.map((row) => (
            <TypeSwitches
              key={row.type}
              row={row}
              channels={channels}
              onMove={(channel, isOn) => onMove({ type: row.type, channel, isOn })}
            />
          ))}
        </ul>
      </Fold>
    </Card>
  );
}
