import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type CardProps = Readonly<{
  children: ReactNode;
  as?: "div" | "article" | "section" | "li" | "aside";
  /** The card now chosen on the map or in a list. */
  selected?: boolean;
  /** Floats above the page instead of lying on it. */
  floating?: boolean;
  id?: string;
  labelledBy?: string;
}>;

export function Card({ children, as: Element = "div", selected = false, floating = false, id, labelledBy }: CardProps) {
  return (
    <Element
      id={id}
      aria-labelledby={labelledBy}
      aria-current={selected || undefined}
      className={classes(
        "min-w-0 rounded-card border bg-surface p-4",
        selected ? "border-leaf ring-1 ring-leaf" : "border-line",
        floating && "shadow-float",
      )}
    >
      {children}
    </Element>
  );
}
