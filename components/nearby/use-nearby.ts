"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { readAgain } from "@/components/api/read-again";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { afterChange, bringsNews, lotChange } from "@/components/nearby/live-lots";
import { nearbyAsked, type Recipient } from "@/components/nearby/recipient";
import type { LiveEvent } from "@/server/live/live.contract";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

/** The nearest lots as the page came with them; `nextCursor` says that there are more. */
export type FirstLots = Readonly<{ items: readonly NearbyItem[]; nextCursor: string | null }>;

/** Open lots in reach, changed in place the moment others take from them, and read again after any gap. */
export function useNearby(recipient: Recipient, first: FirstLots, readAt: string) {
  const api = useApi();
  const cache = useQueryClient();
  const options = api.surplus.nearby.queryOptions(nearbyAsked(recipient));
  const { data, dataUpdatedAt } = useQuery({
    ...options,
    initialData: { items: [...first.items], nextCursor: first.nextCursor },
    // A page kept for no signal is as old as the moment it was read.
    initialDataUpdatedAt: new Date(readAt).getTime(),
    // A page that came with the nearest only is at once asked for the rest.
    refetchOnMount: first.nextCursor === null ? true : "always",
  });
  function follow(event: LiveEvent | null) {
    if (!event || bringsNews(event)) readAgain(cache, options.queryKey);
    const change = event && lotChange(event);
    if (change)
      cache.setQueryData(options.queryKey, (page) => page && { ...page, items: afterChange(page.items, change) });
  }
  const { state, heardAt } = useLiveChanges({
    place: recipient.place,
    radiusMeters: recipient.radiusMeters,
    onChange: follow,
  });
  const updatedAt = new Date(Math.max(dataUpdatedAt, heardAt?.getTime() ?? 0));
  const isWhole = data.nextCursor === null;
  return { lots: data.items, isWhole, updatedAt, state, refresh: () => cache.invalidateQueries() };
}
