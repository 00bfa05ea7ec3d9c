"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
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

/** A person's purchases, read again whenever something of them happens; each change is kept for no signal. */
export function usePurchases(start: PurchasesStart) {
  const api = useApi();
  const cache = useQueryClient();
  const { data, dataUpdatedAt } = useQuery({
    ...api.market.mine.queryOptions(MINE_ASKED),
    initialData: { items: [...start.items], nextCursor: start.nextCursor },
    // A page from a cold start without a network is as old as the moment it was kept.
    initialDataUpdatedAt: new Date(start.now).getTime(),
  });
  const { state } = useLiveChanges();
  const shown = JSON.stringify(data);
  useEffect(() => {
    if (shown) void keepPage("/pasar/pesanan");
  }, [shown]);
  return {
    purchases: data.items,
    updatedAt: new Date(dataUpdatedAt),
    state,
    refresh: () => cache.invalidateQueries(),
  };
}
