import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

const COLUMNS = {
  1: "",
  2: "md:grid-cols-2",
  3: "md:grid-cols-2 xl:grid-cols-3",
  4: "min-[15rem]:grid-cols-2 lg:grid-cols-4",
} as const;

type StackProps = Readonly<{ children: ReactNode; as?: "div" | "ul" | "ol"; columns?: keyof typeof COLUMNS }>;

/** Things of one kind, 12 px apart: one column on a phone, more where there is room. */
export function Stack({ children, as: Element = "div", columns = 1 }: StackProps) {
  return <Element className={classes("grid items-start gap-3", COLUMNS[columns])}>{children}</Element>;
}
