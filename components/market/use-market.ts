"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { readAgain } from "@/components/api/read-again";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { nearAsked } from "@/components/market/near-asked";
import type { Place } from "@/server/kernel/place";
import type { LiveEvent } from "@/server/live/live.contract";
import type { NearSale } from "@/server/market/market.contract";

/** What is for sale near by as the page came with it, and the server's clock then. */
export type NearPage = Readonly<{ items: readonly NearSale[]; nextCursor: string | null; now: string }>;

/** What is bought, given back, posted or over; a price that steps needs no asking, for it ticks by itself. */
const changesMarket = ({ type }: LiveEvent) =>
  /^(market|surplus|claim)\./.test(type) && type !== "market.price_stepped";

/** What is for sale in reach, read again whenever some of it is bought or comes; a page that came with the nearest only is at once asked for the rest. */
export function useMarket(place: Place, first: NearPage) {
  const api = useApi();
  const cache = useQueryClient();
  const asked = nearAsked(place);
  const options = api.market.near.queryOptions(asked);
  const { data, dataUpdatedAt } = useQuery({
    ...options,
    initialData: { ...first, items: [...first.items] },
    initialDataUpdatedAt: new Date(first.now).getTime(),
    refetchOnMount: first.nextCursor === null ? true : "always",
  });
  const { state } = useLiveChanges({
    place,
    radiusMeters: asked.radiusMeters,
    onChange: (event) => {
      if (!event || changesMarket(event)) readAgain(cache, options.queryKey);
    },
  });
  return {
    sales: data.items,
    read: { serverNow: data.now, deviceNow: dataUpdatedAt },
    updatedAt: new Date(dataUpdatedAt),
    state,
    refresh: () => cache.invalidateQueries(),
  };
}
