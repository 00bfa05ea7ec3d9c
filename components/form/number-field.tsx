"use client";

import { CONTROL } from "@/components/form/control-styles";
import { Field, type FieldProps } from "@/components/form/field";
import { classes } from "@/components/ui/classes";

type NumberFieldProps = FieldProps &
  Readonly<{
    /** Whole numbers only; null while empty. */
    value: number | null;
    onChange: (value: number | null) => void;
    /** Shown inside the box, at its end: "gram". */
    unit?: string;
    max?: number;
    disabled?: boolean;
  }>;

/** Digits by the numeric keyboard; no wheel, no exponent, no sign. */
export function NumberField({
  value,
  onChange,
  unit,
  max = Number.MAX_SAFE_INTEGER,
  disabled,
  ...field
}: NumberFieldProps) {
  function read(typed: string) {
    const digits = typed.replace(/\D/g, "");
    onChange(digits === "" ? null : Math.min(max, Number(digits)));
  }
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            inputMode="numeric"
            autoComplete="off"
            disabled={disabled}
            value={value ?? ""}
            onChange={(event) => read(event.target.value)}
            className={classes(CONTROL, "font-semibold", unit && "pr-20")}
          />
          {unit ? (
            <span className="pointer-events-none absolute inset-y-0 right-3.5 grid place-items-center text-ink-soft">
              {unit}
            </span>
          ) : null}
        </div>
      )}
    </Field>
  );
}
