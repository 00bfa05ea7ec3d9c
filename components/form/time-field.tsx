"use client";

import { ClockInput } from "@/components/form/clock-input";
import { Field, type FieldProps } from "@/components/form/field";
import { useClockText } from "@/components/form/use-clock";
import type { Zone } from "@/server/kernel/time";

type TimeFieldProps = FieldProps &
  Readonly<{
    /** `21:30`; empty while there is none. */
    value: string;
    /** The place's zone; null while the place is not known. */
    zone: Zone | null;
    onChange: (value: string) => void;
  }>;

/** A time of day, the same on each day it is meant for. */
export function TimeField({ value, zone, onChange, ...field }: TimeFieldProps) {
  const clock = useClockText(value, onChange);
  return (
    <Field {...field} error={clock.error ?? field.error ?? null}>
      {(wiring) => <ClockInput {...clock.input} {...wiring} zone={zone} />}
    </Field>
  );
}
