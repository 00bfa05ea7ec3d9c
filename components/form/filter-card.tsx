"use client";

import { ChevronDown, FilterX, ListFilter } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { filterWords as words } from "@/components/form/filter-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { fill } from "@/server/kernel/text";

type FilterCardProps = Readonly<{
  /** How many of them narrow the list now. */
  active: number;
  onClear: () => void;
  children: ReactNode;
  /** Filters kept for another day. */
  kept?: ReactNode;
}>;

/** What narrows a list: open beside it where there is room, folded above it on a phone. */
export function FilterCard({ active, onClear, children, kept }: FilterCardProps) {
  const say = useText();
  const fieldsId = useId();
  const [isOpen, setOpen] = useState(false);
  const title = say(words.filters);
  const state = say(active > 0 ? fill(words.filtersOn, { count: active }) : words.filtersOff);
  return (
    <Card as="section">
      <h2 className="hidden text-xl lg:block">{title}</h2>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={fieldsId}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-12 w-full cursor-pointer items-center gap-3 rounded-control text-left lg:hidden"
      >
        <ListFilter aria-hidden size={20} className="shrink-0 text-leaf" />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-sm text-ink-soft">{state}</span>
        </span>
        <ChevronDown aria-hidden size={20} className={classes("shrink-0 text-ink-soft", isOpen && "rotate-180")} />
      </button>
      <div id={fieldsId} className={classes("flex-col gap-4 pt-4 lg:flex", isOpen ? "flex" : "hidden")}>
        {children}
        {active > 0 ? (
          <Button variant="quiet" flush icon={FilterX} onClick={onClear}>
            {say(words.clearFilters)}
          </Button>
        ) : null}
        {kept}
      </div>
    </Card>
  );
}
