"use client";

import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

type FoldProps = Readonly<{
  title: string;
  /** How it stands, in sight while it is folded. */
  summary?: string | undefined;
  icon?: LucideIcon;
  open?: boolean;
  /** Lies bare in a card of its own, without a line above. */
  bare?: boolean;
  children: ReactNode;
}>;

/** What is right most evenings stays folded, its state in sight. */
export function Fold({ title, summary, icon: Icon, open, bare = false, children }: FoldProps) {
  return (
    <details open={open} className={classes("group", !bare && "border-t border-line pt-1")}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 rounded-control [&::-webkit-details-marker]:hidden">
        {Icon ? <Icon aria-hidden size={20} className="shrink-0 text-leaf" /> : null}
        <span className="min-w-0 flex-1">
          <span className="block font-semibold text-leaf-ink">{title}</span>
          {summary ? <span className="block text-sm wrap-anywhere text-ink-soft">{summary}</span> : null}
        </span>
        <ChevronDown aria-hidden size={20} className="shrink-0 text-ink-soft group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-5 pt-3">{children}</div>
    </details>
  );
}
