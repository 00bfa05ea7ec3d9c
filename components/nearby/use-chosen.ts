"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "@/components/api/use-api";
import type { Recipient } from "@/components/nearby/recipient";
import { distanceMeters } from "@/server/kernel/place";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

/** The lots of the list, and with them one that was chosen on the map beyond it. */
export function useChosen(near: readonly NearbyItem[], recipient: Recipient, selectedId: string | null) {
  const api = useApi();
  const isBeyond = selectedId !== null && !near.some(({ id }) => id === selectedId);
  const { data } = useQuery({ ...api.surplus.byId.queryOptions({ id: selectedId ?? "" }), enabled: isBeyond });
  return useMemo(() => {
    if (!isBeyond || data?.id !== selectedId || data.unitsLeft === 0) return near;
    return [...near, { ...data, distanceMeters: Math.round(distanceMeters(recipient.place, data.place)) }];
  }, [near, data, isBeyond, selectedId, recipient.place]);
}
