"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { keepPage } from "@/components/offline/kept-pages";
import type { QrDrawing } from "@/components/ui/qr-drawing";
import type { OwnAttendance } from "@/server/attendance/attendance.contract";
import type { ContactView } from "@/server/handover/handover.contract";
import type { MyClaim } from "@/server/surplus/surplus.contract";

/** What the server knew when it drew the page, and when that was. */
export type PickupsStart = Readonly<{
  now: string;
  claims: readonly MyClaim[];
  contacts: readonly ContactView[];
  attendance: OwnAttendance;
  /** Codes drawn to scan, by code. */
  drawings: Readonly<Record<string, QrDrawing>>;
}>;

/** The organisation's pickups, read again whenever something of it happens; each change is kept for no signal. */
export function usePickups(start: PickupsStart) {
  const api = useApi();
  const cache = useQueryClient();
  // A page from a cold start without a network is as old as the moment it was kept.
  const initialDataUpdatedAt = new Date(start.now).getTime();
  const claims = useQuery({
    ...api.claims.mine.queryOptions(),
    initialData: { items: [...start.claims] },
    initialDataUpdatedAt,
  });
  const contacts = useQuery({
    ...api.pickups.contacts.queryOptions(),
    initialData: { items: [...start.contacts] },
    initialDataUpdatedAt,
  });
  const attendance = useQuery({
    ...api.attendance.mine.queryOptions(),
    initialData: start.attendance,
    initialDataUpdatedAt,
  });
  const { state } = useLiveChanges();
  const shown = JSON.stringify([claims.data, contacts.data, attendance.data]);
  useEffect(() => {
    if (shown) void keepPage("/jemput/ambil");
  }, [shown]);
  return {
    claims: claims.data.items,
    contactOf: (claimId: string) => contacts.data.items.find((contact) => contact.claimId === claimId),
    attendance: attendance.data,
    updatedAt: new Date(Math.min(claims.dataUpdatedAt, attendance.dataUpdatedAt)),
    state,
    refresh: () => cache.invalidateQueries(),
  };
}
