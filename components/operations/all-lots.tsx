"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { LotLine } from "@/components/operations/lot-line";
import { EVERY_LOT, type LotsDraft, LotsFilters, lotsAsked } from "@/components/operations/lots-filters";
import { lotsWords as words } from "@/components/operations/lots-words";
import { FilteredOut } from "@/components/ui/filtered-out";
import { MoreButton } from "@/components/ui/more-button";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { Split } from "@/components/ui/split";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";

const PAGE = 30;

type RegionNames = Readonly<Record<number, string>>;
type AllLotsProps = Readonly<{ kitchenId: string; regionNames: RegionNames; now: string }>;

/** Every lot of every kitchen, what narrows them, and who took what. */
export function AllLots({ kitchenId, regionNames, now }: AllLotsProps) {
  const [draft, setDraft] = useState<LotsDraft>({ ...EVERY_LOT, kitchenId });
  const asked = useDeferredValue(draft);
  return (
    <Split above={<LotsFilters draft={draft} regionNames={regionNames} onChange={setDraft} />}>
      <Found draft={asked} regionNames={regionNames} now={now} onClear={() => setDraft(EVERY_LOT)} />
    </Split>
  );
}

type FoundProps = Readonly<{ draft: LotsDraft; regionNames: RegionNames; now: string; onClear: () => void }>;

function Found({ draft, regionNames, now: start, onClear }: FoundProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  const pages = useInfiniteQuery(
    useApi().lots.list.infiniteQueryOptions(
      { ...lotsAsked(draft), limit: PAGE },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const failure = useRefusal(pages.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (!pages.data) return <SkeletonList label={say(words.title)} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  const kitchen = items[0]?.kitchenName ?? say(words.chosenKitchen);
  return (
    <>
      {draft.kitchenId ? <Notice>{say(fill(words.oneKitchen, { kitchen }))}</Notice> : null}
      {items.length === 0 ? (
        <FilteredOut title={say(words.empty)} clear={say(words.clear)} onClear={onClear}>
          {say(words.emptyHint)}
        </FilteredOut>
      ) : (
        <ol className="divide-y divide-line rounded-card border border-line bg-surface">
          {items.map((lot) => (
            <LotLine key={lot.id} lot={lot} region={regionNames[lot.regionId] ?? String(lot.regionId)} now={now} />
          ))}
        </ol>
      )}
      {pages.hasNextPage ? (
        <MoreButton pending={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {say(words.more)}
        </MoreButton>
      ) : null}
    </>
  );
}
