"use client";

import { Field, type FieldProps } from "@/components/form/field";

const DIGITS = 6;

/** Whether every digit of a code is there. */
export const isWhole = (code: string): boolean => code.length === DIGITS;

type CodeFieldProps = FieldProps & Readonly<{ value: string; onChange: (value: string) => void }>;

/** Six digits from another screen: big, by the numeric keyboard, spaces and dashes let through. */
export function CodeField({ value, onChange, ...field }: CodeFieldProps) {
  const shown = value.length > 3 ? `${value.slice(0, 3)} ${value.slice(3)}` : value;
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          inputMode="numeric"
          autoComplete="one-time-code"
          enterKeyHint="go"
          // biome-ignore lint/a11y/noAutofocus: whoever sees this field came to type a code, often with busy hands.
          autoFocus
          value={shown}
          placeholder="000 000"
          onChange={(event) => onChange(event.target.value.replace(/\D/g, "").slice(0, DIGITS))}
          className="min-h-20 w-full rounded-control border border-line-strong bg-surface px-4 text-center text-3xl font-extrabold tracking-[0.12em] placeholder:font-medium placeholder:text-line-strong"
        />
      )}
    </Field>
  );
}
