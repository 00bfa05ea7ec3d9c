"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { useLiveConnection } from "@/components/api/api-provider";
import type { LiveArea, LiveListener, LiveStatus } from "@/components/api/live-connection";
import { readAgain } from "@/components/api/read-again";

type LiveWish = LiveArea & Readonly<{ onChange?: LiveListener }>;

const NOT_YET: LiveStatus = { state: "live", heardAt: null };

/**
 * Calls `onChange` whenever something changes in one's organisation or the given area, and again after any gap;
 * without it, every list on the page is asked again. Tells how fresh the page is.
 */
export function useLiveChanges(wish: LiveWish = {}): LiveStatus & Readonly<{ polling: boolean }> {
  const connection = useLiveConnection();
  const cache = useQueryClient();
  const changed: LiveListener = useEffectEvent((event) => {
    if (wish.onChange) wish.onChange(event);
    else readAgain(cache);
  });
  const { radiusMeters, regionId, surplusId } = wish;
  const { latitude, longitude } = wish.place ?? {};
  useEffect(() => {
    const place = latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
    const area = { place, radiusMeters, regionId, surplusId };
    if (Object.values(area).some((value) => value !== undefined)) connection.watch(area);
  }, [connection, latitude, longitude, radiusMeters, regionId, surplusId]);
  useEffect(() => connection.listen((event) => changed(event)), [connection]);
  const status = useSyncExternalStore(
    connection.onStatus,
    () => connection.status,
    () => NOT_YET,
  );
  return { ...status, polling: status.state !== "live" };
}
