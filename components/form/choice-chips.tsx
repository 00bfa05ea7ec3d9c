"use client";

import { ChipOption, type ChoiceOption } from "@/components/form/chip-option";
import { Field, type FieldProps } from "@/components/form/field";

type ChoiceChipsProps<Value extends string> = FieldProps &
  Readonly<{ value: Value | null; options: ReadonlyArray<ChoiceOption<Value>>; onChange: (value: Value) => void }>;

/** One of a few, by one tap. */
export function ChoiceChips<Value extends string>({ value, options, onChange, ...field }: ChoiceChipsProps<Value>) {
  return (
    <Field {...field} group>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          {options.map((option) => (
            <ChipOption
              key={option.value}
              type="radio"
              name={wiring.name}
              {...option}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
          ))}
        </div>
      )}
    </Field>
  );
}
