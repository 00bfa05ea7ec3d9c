"use client";

import { ChipOption, type ChoiceOption } from "@/components/form/chip-option";
import { Field, type FieldProps } from "@/components/form/field";

type ManyChipsProps<Value extends string> = FieldProps &
  Readonly<{
    values: ReadonlyArray<Value>;
    options: ReadonlyArray<ChoiceOption<Value>>;
    onChange: (values: Value[]) => void;
  }>;

/** Any of a few: allergens, filters. */
export function ManyChips<Value extends string>({ values, options, onChange, ...field }: ManyChipsProps<Value>) {
  const toggled = (value: Value) =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    <Field {...field} group>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          {options.map((option) => (
            <ChipOption
              key={option.value}
              type="checkbox"
              name={wiring.name}
              {...option}
              checked={values.includes(option.value)}
              onChange={() => onChange(toggled(option.value))}
            />
          ))}
        </div>
      )}
    </Field>
  );
}
