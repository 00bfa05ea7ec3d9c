"use client";

import { useState } from "react";
import { CONTROL } from "@/components/form/control-styles";
import { Field, type FieldProps } from "@/components/form/field";
import { fromWallText, toWallText } from "@/components/format/wall-time";
import { classes } from "@/components/ui/classes";
import { ZONE_ABBREVIATIONS, type Zone } from "@/server/kernel/time";

type MomentFieldProps = FieldProps &
  Readonly<{
    value: Date | null;
    /** The place's zone; the browser's plays no part. */
    zone: Zone;
    onChange: (value: Date | null) => void;
    earliest?: Date;
    latest?: Date;
  }>;

/** Day and time on the wall clock of the place, with its zone spelled out. */
export function MomentField({ value, zone, onChange, earliest, latest, ...field }: MomentFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  function read(text: string) {
    const moment = fromWallText(text, zone);
    // A half-typed moment stays as typed until it means something.
    setTyped(moment ? null : text);
    onChange(moment);
  }
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            type="datetime-local"
            value={typed ?? (value ? toWallText(value, zone) : "")}
            min={earliest && toWallText(earliest, zone)}
            max={latest && toWallText(latest, zone)}
            onChange={(event) => read(event.target.value)}
            className={classes(CONTROL, "pr-18")}
          />
          <span className="pointer-events-none absolute inset-y-0 right-3.5 grid place-items-center font-semibold text-ink-soft">
            {ZONE_ABBREVIATIONS[zone]}
          </span>
        </div>
      )}
    </Field>
  );
}
