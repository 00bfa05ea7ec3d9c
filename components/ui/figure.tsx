import type { ReactNode } from "react";

type FigureProps = Readonly<{
  label: string;
  value: string;
  unit?: string;
  /** The number to compare with, or how it is counted: "kemarin 312 kg". */
  beside?: ReactNode;
}>;

/** One number worth a glance. */
export function Figure({ label, value, unit, beside }: FigureProps) {
  return (
    <div className="min-w-0 rounded-card border border-line bg-surface p-4">
      <p className="text-sm font-medium text-ink-soft">{label}</p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-1.5">
        <span className="text-xl font-extrabold sm:text-2xl">{value}</span>
        {unit ? <span className="font-semibold">{unit}</span> : null}
      </p>
      {beside ? <p className="mt-0.5 text-sm text-ink-soft">{beside}</p> : null}
    </div>
  );
}
