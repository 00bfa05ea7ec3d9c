"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { afterChange, bringsNews, lotChange } from "@/components/nearby/live-lots";
import { nearbyAsked, type Recipient } from "@/components/nearby/recipient";
import type { LiveEvent } from "@/server/live/live.contract";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

/** Open lots in reach, changed in place the moment others take from them, and read again after any gap. */
export function useNearby(recipient: Recipient, first: readonly NearbyItem[], readAt: string) {
  const api = useApi();
  const cache = useQueryClient();
  const options = api.surplus.nearby.queryOptions(nearbyAsked(recipient));
  const { data, dataUpdatedAt } = useQuery({
    ...options,
    initialData: { items: [...first], nextCursor: null },
    // A page kept for no signal is as old as the moment it was read.
    initialDataUpdatedAt: new Date(readAt).getTime(),
  });
  function follow(event: LiveEvent | null) {
    if (!event || bringsNews(event)) void cache.invalidateQueries({ queryKey: options.queryKey });
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
  return { lots: data.items, updatedAt, state, refresh: () => cache.invalidateQueries() };
}
