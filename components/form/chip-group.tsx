"use client";

import { ChipOption, type ChoiceOption } from "@/components/form/chip-option";
import { Field, type FieldProps } from "@/components/form/field";

type ChipGroupProps<Value extends string> = FieldProps &
  Readonly<{
    type: "radio" | "checkbox";
    options: ReadonlyArray<ChoiceOption<Value>>;
    isChecked: (value: Value) => boolean;
    onPress: (value: Value) => void;
  }>;

/** The answers of one question side by side. */
export function ChipGroup<Value extends string>(props: ChipGroupProps<Value>) {
  const { type, options, isChecked, onPress, ...field } = props;
  return (
    <Field {...field} group>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          {options.map((option) => (
            <ChipOption
              key={option.value}
              type={type}
              name={wiring.name}
              {...option}
              checked={isChecked(option.value)}
              onChange={() => onPress(option.value)}
            />
          ))}
        </div>
      )}
    </Field>
  );
}
