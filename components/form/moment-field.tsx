"use client";

import { useState } from "react";
import { ClockInput } from "@/components/form/clock-input";
import { DayChips } from "@/components/form/day-chips";
import { Field, type FieldProps, fieldId } from "@/components/form/field";
import { useClock } from "@/components/form/use-clock";
import { words } from "@/components/form/words";
import { useText } from "@/components/language/language-provider";
import { dayOf, MINUTE, momentAt, startOfDay, type Zone } from "@/server/kernel/time";

type MomentFieldProps = FieldProps &
  Readonly<{
    value: Date | null;
    /** The place's zone; the browser's plays no part. */
    zone: Zone;
    now: Date;
    /** Whether it has been or is still to come: which days are one tap away. */
    side: "past" | "ahead";
    onChange: (value: Date | null) => void;
    earliest?: Date;
    latest?: Date;
  }>;

const NEAR = { past: ["today", "yesterday"], ahead: ["today", "tomorrow"] } as const;

/** Day and time on the wall clock of the place, with its zone spelled out. */
export function MomentField({ value, zone, now, side, onChange, earliest, latest, ...field }: MomentFieldProps) {
  const say = useText();
  const [day, setDay] = useState(() => dayOf(value ?? now, zone));
  const minute = value && (value.getTime() - startOfDay(dayOf(value, zone), zone).getTime()) / MINUTE;
  const clock = useClock(minute === null ? null : Math.floor(minute), (typed) =>
    onChange(typed === null || day === "" ? null : momentAt(day, typed, zone)),
  );
  // 24.00 reaches into the next day; the day typed on stays the one it was meant for.
  const shown = value ? dayOf(value, zone) : day;
  function choose(chosen: string) {
    setDay(chosen);
    onChange(chosen === "" || minute === null ? null : momentAt(chosen, minute, zone));
  }
  return (
    <Field {...field} error={clock.error ?? field.error ?? null} group>
      {(wiring) => (
        <div className="flex flex-col gap-2">
          <DayChips
            name={`${wiring.name}-day`}
            value={shown}
            onChange={choose}
            near={NEAR[side]}
            zone={zone}
            now={now}
            earliest={earliest && dayOf(earliest, zone)}
            latest={latest && dayOf(latest, zone)}
          />
          <ClockInput
            {...clock.input}
            id={`${fieldId(wiring.name)}-clock`}
            name={`${wiring.name}-clock`}
            aria-label={say(words.clock)}
            aria-invalid={wiring["aria-invalid"]}
            aria-describedby={wiring["aria-describedby"]}
            required={wiring.required}
            zone={zone}
            onFocus={() => setDay(shown)}
          />
        </div>
      )}
    </Field>
  );
}
