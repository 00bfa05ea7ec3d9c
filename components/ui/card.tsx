import type { FocusEventHandler, ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type CardProps = Readonly<{
  children: ReactNode;
  as?: "div" | "article" | "section" | "li" | "aside";
  /** The card now chosen on the map or in a list. */
  selected?: boolean;
  /** Floats above the page instead of lying on it. */
  floating?: boolean;
  /** One of many below each other: drawn only when it comes near the screen. */
  lazy?: boolean;
  id?: string;
  labelledBy?: string;
  onFocus?: FocusEventHandler;
}>;

export function Card(props: CardProps) {
  const { children, as: Element = "div", selected = false, floating = false, lazy = false } = props;
  return (
    <Element
      id={props.id}
      aria-labelledby={props.labelledBy}
      onFocus={props.onFocus}
      aria-current={selected || undefined}
      className={classes(
        "min-w-0 rounded-card border bg-surface p-4 max-[20rem]:p-3",
        selected ? "border-leaf ring-1 ring-leaf" : "border-line",
        floating && "shadow-float",
        lazy && "[contain-intrinsic-size:auto_26rem] [content-visibility:auto]",
      )}
    >
      {children}
    </Element>
  );
}
