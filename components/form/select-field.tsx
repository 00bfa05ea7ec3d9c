"use client";

import { ChevronDown } from "lucide-react";
import { CONTROL } from "@/components/form/control-styles";
import { Field, type FieldProps } from "@/components/form/field";
import { classes } from "@/components/ui/classes";

type SelectFieldProps<Value extends string> = FieldProps &
  Readonly<{
    value: Value | "";
    options: ReadonlyArray<{ value: Value; label: string }>;
    onChange: (value: Value) => void;
    /** Shown while nothing is chosen. */
    placeholder?: string;
    disabled?: boolean;
  }>;

export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  placeholder,
  disabled,
  ...field
}: SelectFieldProps<Value>) {
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="relative">
          <select
            {...wiring}
            value={value}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value as Value)}
            className={classes(CONTROL, "cursor-pointer appearance-none pr-11")}
          >
            {placeholder === undefined ? null : (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden size={20} className="pointer-events-none absolute top-3.5 right-3.5 text-ink-soft" />
        </div>
      )}
    </Field>
  );
}
