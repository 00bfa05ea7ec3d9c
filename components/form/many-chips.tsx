"use client";

import { ChipGroup } from "@/components/form/chip-group";
import type { ChoiceOption } from "@/components/form/chip-option";
import type { FieldProps } from "@/components/form/field";

type ManyChipsProps<Value extends string> = FieldProps &
  Readonly<{
    values: ReadonlyArray<Value>;
    options: ReadonlyArray<ChoiceOption<Value>>;
    onChange: (values: Value[]) => void;
  }>;

/** Any of a few: allergens, filters. */
export function ManyChips<Value extends string>({ values, onChange, ...field }: ManyChipsProps<Value>) {
  const isChecked = (value: Value) => values.includes(value);
  const toggle = (value: Value) =>
    onChange(isChecked(value) ? values.filter((one) => one !== value) : [...values, value]);
  return <ChipGroup {...field} type="checkbox" isChecked={isChecked} onPress={toggle} />;
}
