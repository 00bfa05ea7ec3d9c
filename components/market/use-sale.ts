"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import type { SaleDetail } from "@/server/market/market.contract";

/** One lot for sale, read again whenever something of it happens. */
export function useSale(first: SaleDetail) {
  const api = useApi();
  const { data: sale, dataUpdatedAt } = useQuery({
    ...api.market.lot.queryOptions({ surplusId: first.surplusId }),
    initialData: first,
    initialDataUpdatedAt: new Date(first.now).getTime(),
  });
  useLiveChanges({ place: first.place, radiusMeters: 1 });
  return { sale, read: { serverNow: sale.now, deviceNow: dataUpdatedAt } };
}
