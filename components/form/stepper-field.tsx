"use client";

import { Field, type FieldProps } from "@/components/form/field";
import { words } from "@/components/form/words";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Stepper } from "@/components/ui/stepper";

type StepperFieldProps = FieldProps &
  Readonly<{
    value: number;
    onChange: (value: number) => void;
    min?: number;
    max?: number;
    step?: number;
    unit?: string;
  }>;

export function StepperField({ value, onChange, min, max, step, unit, ...field }: StepperFieldProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Field {...field}>
      {(wiring) => (
        <Stepper
          id={wiring.id}
          describedBy={wiring["aria-describedby"]}
          label={field.label}
          lessLabel={say(words.less)}
          moreLabel={say(words.more)}
          shown={count(value, language)}
          {...{ value, onChange, min, max, step, unit }}
        />
      )}
    </Field>
  );
}
