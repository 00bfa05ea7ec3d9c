"use client";

import { writeClock } from "@/components/form/clock-text";
import { SelectField } from "@/components/form/select-field";
import { useLanguage, useText } from "@/components/language/language-provider";
import { reachWords as words } from "@/components/notification/reach-words";
import { Card } from "@/components/ui/card";
import { Switch } from "@/components/ui/switch";
import { fill } from "@/server/kernel/text";
import { ZONE_ABBREVIATIONS } from "@/server/kernel/time";
import type { QuietInput, SettingsView } from "@/server/notification/notification.contract";

type QuietCardProps = Readonly<{ quiet: SettingsView["quiet"]; onMove: (quiet: QuietInput) => void }>;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NIGHT = { fromHour: 21, untilHour: 6 };

/** When this person rests; equal hours are no quiet at all, and then the switch is off. */
export function QuietCard({ quiet: { fromHour, untilHour, zone }, onMove }: QuietCardProps) {
  const say = useText();
  const language = useLanguage();
  const isOn = fromHour !== untilHour;
  const options = (other: number) =>
    HOURS.filter((hour) => hour !== other).map((hour) => ({
      value: String(hour),
      label: writeClock(hour * 60, language),
    }));
  return (
    <Card>
      <div className="flex flex-col gap-3">
        <div className="flex items-center justify-between gap-4">
          <p className="min-w-0 text-ink-soft">{say(fill(words.quietHint, { zone: ZONE_ABBREVIATIONS[zone] }))}</p>
          <Switch
            label={say(isOn ? words.quietOn : words.quietOff)}
            name={say(words.quiet)}
            checked={isOn}
            onChange={(next) => onMove(next ? NIGHT : { fromHour: 0, untilHour: 0 })}
          />
        </div>
        {isOn ? (
          <div className="grid grid-cols-2 gap-3 md:w-72">
            <SelectField
              name="quiet-from"
              label={say(words.from)}
              value={String(fromHour)}
              options={options(untilHour)}
              onChange={(hour) => onMove({ fromHour: Number(hour), untilHour })}
            />
            <SelectField
              name="quiet-until"
              label={say(words.until)}
              value={String(untilHour)}
              options={options(fromHour)}
              onChange={(hour) => onMove({ fromHour, untilHour: Number(hour) })}
            />
          </div>
        ) : null}
      </div>
    </Card>
  );
}
