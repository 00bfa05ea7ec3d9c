"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Gavel } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { DeskFilters } from "@/components/dispute/desk-filters";
import { DeskRow } from "@/components/dispute/desk-row";
import { deskWords as words } from "@/components/dispute/desk-words";
import { KeyLegend } from "@/components/dispute/key-legend";
import { SavedFilters } from "@/components/dispute/saved-filters";
import { Troubles } from "@/components/dispute/troubles";
import { useKeys } from "@/components/dispute/use-keys";
import { FilterCard } from "@/components/form/filter-card";
import { count } from "@/components/format/numbers";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Split } from "@/components/ui/split";
import { Stack } from "@/components/ui/stack";
import type { DeskFilter, QueueView, SavedFilter, TroublesView } from "@/server/dispute/dispute.contract";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";

type DeskProps = Readonly<{
  first: QueueView;
  troubles: TroublesView["items"];
  filters: readonly SavedFilter[];
  now: string;
}>;
const EVERYTHING: DeskFilter = { stage: "all", safetyOnly: false, overdueOnly: false };
const STAGES = ["all", "first", "second", "appeal"] as const;
const countOn = ({ stage, safetyOnly, overdueOnly }: DeskFilter): number =>
  [stage !== "all", safetyOnly, overdueOnly].filter(Boolean).length;
const LEGEND = [
  ["j", words.keyDown],
  ["k", words.keyUp],
  ["Enter", words.keyOpen],
  ["1–4", words.keyStage],
  ["s", words.keySafety],
  ["o", words.keyOverdue],
] as const;

/** The pages of the queue under a filter; the first comes with the page. */
function useQueue(filter: DeskFilter, first: QueueView) {
  const asked = useApi().desk.queue.infiniteQueryOptions(filter, {
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    ...(countOn(filter) === 0 ? { initialData: { pages: [first], pageParams: [null] } } : {}),
  });
  return useInfiniteQuery(asked);
}

/** What waits for a judge, by clock and stakes, for hands that stay on the keyboard. */
export function Desk({ first, troubles, filters, now: start }: DeskProps) {
  const say = useText();
  const language = useLanguage();
  const router = useRouter();
  const now = useNow(start, MINUTE);
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosen, setChosen] = useState(0);
  useLiveChanges();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useQueue(filter, first);
  const pages = data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const at = Math.min(chosen, Math.max(0, items.length - 1));
  const narrow = (some: Partial<DeskFilter>) => {
    setFilter({ ...filter, ...some });
    setChosen(0);
  };
  useKeys({
    j: () => setChosen(Math.min(at + 1, items.length - 1)),
    k: () => setChosen(Math.max(at - 1, 0)),
    Enter: () => items[at] && router.push(`/admin/sengketa/${items[at].id}`),
    s: () => narrow({ safetyOnly: !filter.safetyOnly }),
    o: () => narrow({ overdueOnly: !filter.overdueOnly }),
    ...Object.fromEntries(STAGES.map((stage, index) => [String(index + 1), () => narrow({ stage })])),
  });
  const { open, overdue } = pages[0] ?? first;
  return (
    <Split
      above={
        <FilterCard
          active={countOn(filter)}
          onClear={() => narrow(EVERYTHING)}
          kept={<SavedFilters first={filters} filter={filter} onChoose={narrow} />}
        >
          <DeskFilters filter={filter} onChange={narrow} />
        </FilterCard>
      }
      aside={<Troubles items={troubles} />}
    >
      <p className="text-ink-soft">
        {say(fill(words.lead, { open: count(open, language), overdue: count(overdue, language) }))}
      </p>
      <KeyLegend keys={LEGEND} />
      {items.length === 0 ? (
        <EmptyState icon={Gavel} title={say(words.empty)}>
          {say(words.emptyHint)}
        </EmptyState>
      ) : (
        <Stack as="ol">
          {items.map((dispute, index) => (
            <DeskRow key={dispute.id} dispute={dispute} now={now} selected={index === at} />
          ))}
        </Stack>
      )}
      {hasNextPage ? (
        <MoreButton pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say(words.more)}
        </MoreButton>
      ) : null}
    </Split>
  );
}
