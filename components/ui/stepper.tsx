"use client";

import { Minus, Plus } from "lucide-react";
import { classes } from "@/components/ui/classes";

type StepperProps = Readonly<{
  id?: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  /** Accessible name of the number; its visible label stands elsewhere. */
  label: string;
  lessLabel: string;
  moreLabel: string;
  describedBy?: string;
}>;

const ROUND =
  "grid size-14 shrink-0 cursor-pointer place-items-center rounded-full border border-line-strong bg-surface transition-colors hover:bg-leaf-soft disabled:cursor-default disabled:border-line disabled:bg-sunken disabled:text-ink-soft";

/** A whole number set with a thumb: targets of 56 px, typing works too. */
export function Stepper(props: StepperProps) {
  const { value, onChange, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, unit } = props;
  const within = (wanted: number) => Math.max(min, Math.min(max, wanted));
  return (
    <div className="flex items-center gap-3 max-[20rem]:flex-wrap">
      <button
        type="button"
        aria-label={props.lessLabel}
        disabled={value <= min}
        onClick={() => onChange(within(value - step))}
        className={ROUND}
      >
        <Minus aria-hidden size={24} />
      </button>
      <span className="flex min-w-24 flex-col items-center">
        <input
          id={props.id}
          inputMode="numeric"
          autoComplete="off"
          aria-label={props.label}
          aria-describedby={props.describedBy}
          value={value}
          onChange={(event) => onChange(within(Number(event.target.value.replace(/\D/g, "")) || 0))}
          className={classes(
            "min-h-12 w-24 rounded-control bg-transparent text-center font-extrabold",
            unit ? "text-2xl" : "text-3xl",
          )}
        />
        {unit ? <span className="text-sm text-ink-soft">{unit}</span> : null}
      </span>
      <button
        type="button"
        aria-label={props.moreLabel}
        disabled={value >= max}
        onClick={() => onChange(within(value + step))}
        className={ROUND}
      >
        <Plus aria-hidden size={24} />
      </button>
    </div>
  );
}
