"use client";

import { useId } from "react";
import { classes } from "@/components/ui/classes";

type SegmentedProps<Value extends string> = Readonly<{
  label: string;
  value: Value;
  options: ReadonlyArray<{ value: Value; label: string; count?: number }>;
  onChange: (value: Value) => void;
}>;

/** One of a few views of the same thing; arrow keys move, as in any radio group. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="flex w-full gap-1 rounded-control bg-sunken p-1 md:w-fit">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={classes(
            "flex min-h-12 flex-1 cursor-pointer items-center justify-center gap-2 rounded-control px-4 text-center font-semibold whitespace-nowrap transition-colors has-focus-visible:outline-3 has-focus-visible:outline-sky",
            option.value === value
              ? "border border-line bg-surface text-ink"
              : "border border-transparent text-ink-soft hover:text-ink",
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
          {option.count === undefined ? null : <span className="text-sm font-bold text-leaf-ink">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
