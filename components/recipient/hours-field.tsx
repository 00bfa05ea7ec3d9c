"use client";

import { Copy, Plus, X } from "lucide-react";
import { CONTROL } from "@/components/form/control-styles";
import { Field } from "@/components/form/field";
import { useText } from "@/components/language/language-provider";
import {
  FIRST_STRETCH,
  isOvernight,
  MOST_STRETCHES,
  type Stretch,
  WEEK,
  type WeekDraft,
} from "@/components/recipient/hours-draft";
import { weekdayText, hoursWords as words } from "@/components/recipient/hours-words";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { fill } from "@/server/kernel/text";

type HoursFieldProps = Readonly<{ week: WeekDraft; error?: string | null; onChange: (week: WeekDraft) => void }>;

/** When the place is open, day by day; several stretches a day, and past midnight too. */
export function HoursField({ week, error, onChange }: HoursFieldProps) {
  const say = useText();
  return (
    <Field name="opening-hours" label={say(words.title)} hint={say(words.hint)} error={error} group>
      {() => (
        <div className="flex flex-col gap-3">
          <ul className="divide-y divide-line rounded-card border border-line">
            {WEEK.map((weekday) => (
              <DayRow
                key={weekday}
                weekday={weekday}
                stretches={week[weekday] ?? []}
                onChange={(stretches) => onChange(week.map((day, index) => (index === weekday ? stretches : day)))}
              />
            ))}
          </ul>
          <Button variant="quiet" icon={Copy} onClick={() => onChange(week.map(() => week[1] ?? []))}>
            {say(words.copyMonday)}
          </Button>
        </div>
      )}
    </Field>
  );
}

type DayRowProps = Readonly<{
  weekday: (typeof WEEK)[number];
  stretches: readonly Stretch[];
  onChange: (stretches: readonly Stretch[]) => void;
}>;

function DayRow({ weekday, stretches, onChange }: DayRowProps) {
  const say = useText();
  const day = say(weekdayText[weekday]);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 p-3">
      <p className="min-h-12 w-20 pt-3 font-semibold">{day}</p>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {stretches.length === 0 ? <p className="pt-3 text-ink-soft">{say(words.closed)}</p> : null}
        {stretches.map((stretch, index) => (
          <StretchRow
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place.
            key={index}
            day={day}
            stretch={stretch}
            onChange={(changed) => onChange(stretches.map((one, at) => (at === index ? changed : one)))}
            onRemove={() => onChange(stretches.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      {stretches.length < MOST_STRETCHES ? (
        <IconButton
          icon={Plus}
          label={say(fill(words.add, { day }))}
          onClick={() => onChange([...stretches, FIRST_STRETCH])}
        />
      ) : null}
    </li>
  );
}

type StretchRowProps = Readonly<{
  day: string;
  stretch: Stretch;
  onChange: (stretch: Stretch) => void;
  onRemove: () => void;
}>;

function StretchRow({ day, stretch, onChange, onRemove }: StretchRowProps) {
  const say = useText();
  const time = (name: keyof Stretch) => (
    <input
      type="time"
      aria-label={say(fill(words[name], { day }))}
      value={stretch[name]}
      onChange={(event) => onChange({ ...stretch, [name]: event.target.value })}
      className={`${CONTROL} min-w-0 flex-1 px-2`}
    />
  );
  return (
    <div>
      <div className="flex items-center gap-1.5">
        {time("opens")}
        <span aria-hidden>–</span>
        {time("closes")}
        <IconButton icon={X} label={say(fill(words.remove, { day }))} onClick={onRemove} />
      </div>
      {isOvernight(stretch) ? <p className="text-sm text-ink-soft">{say(words.nextDay)}</p> : null}
    </div>
  );
}
