import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type SplitProps = Readonly<{
  children: ReactNode;
  /** What governs the work, as filters do: above it on a phone, on top of the right column where there is room. */
  above?: ReactNode;
  aside?: ReactNode;
}>;

const BESIDE = "flex min-w-0 flex-col gap-6 lg:col-start-2";
const STAYS = "lg:sticky lg:top-24";

/** Two columns from 1024 px: the work on the left, what goes with it on the right; one above the other on a phone. */
export function Split({ children, above, aside }: SplitProps) {
  const both = Boolean(above && aside);
  return (
    <div
      className={classes(
        "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]",
        both && "lg:grid-rows-[auto_1fr]",
      )}
    >
      {above ? <div className={classes(BESIDE, "lg:row-start-1", !both && STAYS)}>{above}</div> : null}
      <div className={classes("flex min-w-0 flex-col gap-6 lg:col-start-1 lg:row-start-1", both && "lg:row-span-2")}>
        {children}
      </div>
      {aside ? (
        <aside className={classes(BESIDE, STAYS, both ? "lg:row-start-2" : "lg:row-start-1")}>{aside}</aside>
      ) : null}
    </div>
  );
}
