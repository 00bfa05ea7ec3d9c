"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type FoldProps = Readonly<{ title: string; summary?: string; open?: boolean; children: ReactNode }>;

/** What is right most evenings stays folded, its state in sight. */
export function Fold({ title, summary, open, children }: FoldProps) {
  return (
    <details open={open} className="group border-t border-line pt-1">
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 rounded-control [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">
          <span className="block font-semibold text-leaf-ink">{title}</span>
          {summary ? <span className="block text-sm text-ink-soft">{summary}</span> : null}
        </span>
        <ChevronDown aria-hidden size={20} className="shrink-0 text-ink-soft group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-5 pt-3">{children}</div>
    </details>
  );
}
