"use client";

import { AppLink } from "@/components/ui/app-link";
import { classes } from "@/components/ui/classes";

type TabsProps = Readonly<{
  label: string;
  items: ReadonlyArray<{ href: string; label: string; current: boolean; count?: number }>;
}>;

/** On a narrow screen the row is longer than it: the page one is on stands in its middle. */
function centre(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.clientWidth) / 2;
}

/** Neighbouring pages of one subject. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="-mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 md:mx-0 md:px-0">
      {items.map((item) => (
        <AppLink
          key={item.href}
          href={item.href}
          ref={item.current ? centre : undefined}
          aria-current={item.current ? "page" : undefined}
          className={classes(
            "-mb-px flex min-h-12 items-center gap-2 border-b-3 px-3 font-semibold whitespace-nowrap",
            item.current ? "border-leaf text-ink" : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {item.label}
          {item.count === undefined ? null : <span className="text-sm font-bold text-leaf-ink">{item.count}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
