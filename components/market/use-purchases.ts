"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { MINE_ASKED } from "@/components/market/mine-asked";
import { keepPage } from "@/components/offline/kept-pages";
import type { QrDrawing } from "@/components/ui/qr-drawing";
import type { Purchase } from "@/server/market/market.contract";

/** What the server knew when it drew the page, and when that was. */
export type PurchasesStart = Readonly<{
  now: string;
  items: readonly Purchase[];
  nextCursor: string | null;
  /** Codes drawn to scan, by code. */
  drawings: Readonly<Record<string, QrDrawing>>;
}>;

/** A person's purchases, page by page backwards, read again whenever something of them happens; each change is kept for no signal. */
export function usePurchases(start: PurchasesStart) {
  const api = useApi();
  const cache = useQueryClient();
  const first = { items: [...start.items], nextCursor: start.nextCursor };
  const pages = useInfiniteQuery(
    api.market.mine.infiniteQueryOptions(MINE_ASKED, {
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      initialData: { pages: [first], pageParams: [null] },
      // A page from a cold start without a network is as old as the moment it was kept.
      initialDataUpdatedAt: new Date(start.now).getTime(),
    }),
  );
  const { state } = useLiveChanges();
  const shown = JSON.stringify(pages.data.pages[0]);
  useEffect(() => {
    if (shown) void keepPage("/pasar/pesanan");
  }, [shown]);
  return {
    purchases: pages.data.pages.flatMap(({ items }) => items),
    older: { exist: pages.hasNextPage, pending: pages.isFetchingNextPage, read: () => void pages.fetchNextPage() },
    updatedAt: new Date(pages.dataUpdatedAt),
    state,
    refresh: () => cache.invalidateQueries(),
  };
}
