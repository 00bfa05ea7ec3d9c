import { classes } from "@/components/ui/classes";

type AmountProps = Readonly<{
  /** Already formatted: "20". */
  value: string;
  unit: string;
  /** "≈ 6,5 kg", small beneath; absent when the weight is unknown. */
  weight?: string;
  size?: "medium" | "large";
}>;

export function Amount({ value, unit, weight, size = "medium" }: AmountProps) {
  return (
    <p className="min-w-0">
      <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
        <span className={classes("font-extrabold", size === "large" ? "text-3xl" : "text-2xl")}>{value}</span>
        <span className={classes("font-semibold", size === "large" ? "text-xl" : "text-base")}>{unit}</span>
      </span>
      {weight ? <span className="block text-sm text-ink-soft">{weight}</span> : null}
    </p>
  );
}
