"use client";

import { Copy, Plus, X } from "lucide-react";
import { ClockInput } from "@/components/form/clock-input";
import { Field, FieldError } from "@/components/form/field";
import { useClockText } from "@/components/form/use-clock";
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
import { ZONE_ABBREVIATIONS, type Zone } from "@/server/kernel/time";

type HoursFieldProps = Readonly<{
  week: WeekDraft;
  zone: Zone;
  error?: string | null;
  onChange: (week: WeekDraft) => void;
}>;

/** When the place is open, day by day; several stretches a day, and past midnight too. */
export function HoursField({ week, zone, error, onChange }: HoursFieldProps) {
  const say = useText();
  return (
    <Field
      name="opening-hours"
      label={say(words.title)}
      hint={say(fill(words.hint, { zone: ZONE_ABBREVIATIONS[zone] }))}
      error={error}
      group
    >
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
      <p className="min-h-12 flex-1 pt-3 font-semibold sm:w-24 sm:flex-none">{day}</p>
      {stretches.length < MOST_STRETCHES ? (
        <span className="sm:order-last">
          <IconButton
            icon={Plus}
            label={say(fill(words.add, { day }))}
            onClick={() => onChange([...stretches, FIRST_STRETCH])}
          />
        </span>
      ) : null}
      <div className="flex min-w-0 basis-full flex-col gap-2 sm:flex-1 sm:basis-0">
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
  const opens = useClockText(stretch.opens, (time) => onChange({ ...stretch, opens: time }));
  const closes = useClockText(stretch.closes, (time) => onChange({ ...stretch, closes: time }));
  const error = opens.error ?? closes.error;
  return (
    <div>
      <div className="flex items-center gap-1.5">
        <ClockInput {...opens.input} aria-label={say(fill(words.opens, { day }))} />
        <span aria-hidden>–</span>
        <ClockInput {...closes.input} aria-label={say(fill(words.closes, { day }))} />
        <IconButton icon={X} label={say(fill(words.remove, { day }))} onClick={onRemove} />
      </div>
      {error ? <FieldError>{error}</FieldError> : null}
      {isOvernight(stretch) ? <p className="text-sm text-ink-soft">{say(words.nextDay)}</p> : null}
    </div>
  );
}
