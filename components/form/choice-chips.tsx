"use client";

import { ChipGroup } from "@/components/form/chip-group";
import type { ChoiceOption } from "@/components/form/chip-option";
import type { FieldProps } from "@/components/form/field";

type ChoiceChipsProps<Value extends string> = FieldProps &
  Readonly<{ value: Value | null; options: ReadonlyArray<ChoiceOption<Value>>; onChange: (value: Value) => void }>;

/** One of a few, by one tap. */
export function ChoiceChips<Value extends string>({ value, onChange, ...field }: ChoiceChipsProps<Value>) {
  return <ChipGroup {...field} type="radio" isChecked={(one) => one === value} onPress={onChange} />;
}
