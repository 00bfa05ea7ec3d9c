"use client";

import type { ComponentType, ReactNode } from "react";
import { useLater } from "@/components/ui/use-later";

/** A part behind a tap, fetched when it is first shown; `meanwhile` holds its place. Drawn in the browser only. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  const fetchOnce = async () => {
    known = await load();
    return known;
  };
  return function Later(props: Props) {
    const fetched = useLater(known === null, fetchOnce);
    const Part = known ?? fetched;
    return Part ? <Part {...props} /> : meanwhile;
  };
}
