"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { DisputeCard } from "@/components/dispute/dispute-card";
import { DISPUTE_ICON, type Home } from "@/components/dispute/looks";
import { Standing } from "@/components/dispute/trust-card";
import { words } from "@/components/dispute/words";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Split } from "@/components/ui/split";
import { Stack } from "@/components/ui/stack";
import type { OwnDisputes as Own } from "@/server/dispute/dispute.contract";
import { MINUTE } from "@/server/kernel/time";

type OwnDisputesProps = Readonly<{ first: Own; home: Home; now: string }>;

/** One's own disputes with their clocks, what still moves first, and how one stands. */
export function OwnDisputes({ first, home, now: start }: OwnDisputesProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  useLiveChanges();
  const asked = useApi().disputes.mine.infiniteQueryOptions(
    {},
    {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      initialData: { pages: [first], pageParams: [null] },
    },
  );
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(asked);
  const { trust, warnings } = data.pages[0] ?? first;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <Split aside={<Standing trust={trust} warnings={warnings} />}>
      {items.length === 0 ? (
        <EmptyState icon={DISPUTE_ICON} title={say(words.empty)}>
          {say(words.emptyHint)}
        </EmptyState>
      ) : (
        <Stack as="ul">
          {items.map((dispute) => (
            <DisputeCard key={dispute.id} dispute={dispute} side={dispute.side} home={home} now={now} />
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
