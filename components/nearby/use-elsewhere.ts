"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useApi } from "@/components/api/use-api";
import type { Recipient } from "@/components/nearby/recipient";
import { distanceMeters, type Place } from "@/server/kernel/place";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

const REACH_METERS = 25_000;
const MOST_LOTS = 100;

/** The lots of the list, and with them those around a place someone travelled to on the map. */
export function useElsewhere(near: readonly NearbyItem[], recipient: Recipient) {
  const api = useApi();
  const [place, setPlace] = useState<Place | null>(null);
  const asked = { ...(place ?? recipient.place), radiusMeters: REACH_METERS, limit: MOST_LOTS };
  const { data } = useQuery({ ...api.surplus.nearby.queryOptions(asked), enabled: place !== null });
  const lots = useMemo(() => {
    const known = new Set(near.map(({ id }) => id));
    const beyond = place ? (data?.items ?? []) : [];
    // What lies within reach has gone through the filters already.
    const far = beyond.filter(
      (lot) => !known.has(lot.id) && distanceMeters(recipient.place, lot.place) > recipient.radiusMeters,
    );
    return [...near, ...far];
  }, [near, data, place, recipient]);
  const visit = useCallback((to: Place) => setPlace(to), []);
  return { lots, visit };
}
