"use client";

import { type LucideIcon, Minus, Plus } from "lucide-react";
import { useState } from "react";
import { classes } from "@/components/ui/classes";
import { useHold } from "@/components/ui/use-hold";

type StepperProps = Readonly<{
  id?: string;
  value: number;
  /** The number as its reader writes it: "8.000". */
  shown?: string;
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

/** After so many repeats a hold goes ten steps at a time. */
const LONG_HOLD = 15;

/** A whole number set with a thumb: targets of 56 px that repeat while held, and typing works too. */
export function Stepper(props: StepperProps) {
  const { value, onChange, min = 0, max = Number.MAX_SAFE_INTEGER, step = 1, unit } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const within = (wanted: number) => Math.max(min, Math.min(max, wanted));
  function move(direction: 1 | -1, repeats: number) {
    const far = repeats > LONG_HOLD ? 10 * step : step;
    const wanted = value + direction * far;
    // Long steps land on round numbers.
    onChange(within(far > step ? Math.round(wanted / far) * far : wanted));
  }
  function type(text: string) {
    const digits = text.replace(/\D/g, "").slice(0, 9);
    setTyped(digits);
    if (digits) onChange(within(Number(digits)));
  }
  return (
    <div className="flex items-center gap-3 max-[20rem]:flex-wrap">
      <StepButton icon={Minus} label={props.lessLabel} off={value <= min} onStep={(repeats) => move(-1, repeats)} />
      <span className="flex min-w-24 flex-col items-center">
        <input
          id={props.id}
          inputMode="numeric"
          autoComplete="off"
          aria-label={props.label}
          aria-describedby={props.describedBy}
          value={typed ?? props.shown ?? value}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyped(null)}
          onChange={(event) => type(event.target.value)}
          className={classes(
            "min-h-12 w-24 rounded-control bg-transparent text-center font-extrabold hover:bg-sunken",
            unit ? "text-2xl" : "text-3xl",
          )}
        />
        {unit ? <span className="text-sm text-ink-soft">{unit}</span> : null}
      </span>
      <StepButton icon={Plus} label={props.moreLabel} off={value >= max} onStep={(repeats) => move(1, repeats)} />
    </div>
  );
}

type StepButtonProps = Readonly<{ icon: LucideIcon; label: string; off: boolean; onStep: (repeats: number) => void }>;

function StepButton({ icon: Icon, label, off, onStep }: StepButtonProps) {
  const hold = useHold((repeats) => {
    if (!off) onStep(repeats);
  });
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off || undefined}
      {...hold}
      className="grid size-14 shrink-0 cursor-pointer touch-manipulation place-items-center rounded-full border border-line-strong bg-surface transition-colors select-none hover:bg-leaf-soft active:bg-leaf-soft aria-disabled:cursor-default aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-soft"
    >
      <Icon aria-hidden size={24} />
    </button>
  );
}
