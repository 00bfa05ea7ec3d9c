"use client";

import { useMemo } from "react";
import { type Filters, fits } from "@/components/nearby/filters";
import type { Recipient } from "@/components/nearby/recipient";
import { travelBetween } from "@/server/matching/matching.rules";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

/** The lots the filters let through; what is past its time leaves by itself, before anyone says so. */
export const useFiltered = (
  all: readonly NearbyItem[],
  filters: Filters,
  recipient: Recipient,
  now: Date,
): { lots: NearbyItem[]; open: NearbyItem[] } =>
  useMemo(() => {
    const open = all.filter((lot) => new Date(lot.pickupUntil) > now);
    const lots = open.filter((lot) => fits(lot, filters, travelBetween(recipient.place, lot.place).seconds, now));
    return { lots, open };
  }, [all, filters, recipient.place, now]);
