"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { SECOND } from "@/server/kernel/time";
import type { DraftView } from "@/server/recurring/recurring.contract";

const DueList = lazy(async () => ({ default: (await import("@/components/recurring/due-list")).DueList }));

type DueDraftsProps = Readonly<{ first: readonly DraftView[]; now: string }>;

/** Drafts that wait for the kitchen's word, where they are seen first; nothing at all on other evenings. */
export function DueDrafts({ first, now: start }: DueDraftsProps) {
  const now = useNow(start, 10 * SECOND);
  const { data } = useQuery({ ...useApi().drafts.mine.queryOptions(), initialData: { items: [...first] } });
  const open = data.items.filter((draft) => new Date(draft.closesAt) > now);
  return <Suspense>{open.length > 0 ? <DueList drafts={open} now={now} /> : null}</Suspense>;
}
