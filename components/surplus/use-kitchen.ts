"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { useMenu } from "@/components/menu/use-menu";
import type { SellingView } from "@/server/market/market.contract";
import type { MenuItem } from "@/server/menu/menu.contract";
import type { IncomingClaim, SurplusView } from "@/server/surplus/surplus.contract";

/** What the server already knew when it drew the page. */
export type KitchenStart = Readonly<{
  now: string;
  lots: readonly SurplusView[];
  claims: readonly IncomingClaim[];
  menu: readonly MenuItem[];
  selling: SellingView;
}>;

/** The kitchen's lots and who comes for them, asked again whenever something of theirs happens. */
export function useKitchen(start: KitchenStart) {
  const api = useApi();
  const cache = useQueryClient();
  // A page kept for no signal is as old as the moment it was read.
  const initialDataUpdatedAt = new Date(start.now).getTime();
  const lots = useQuery({
    ...api.surplus.mine.queryOptions(),
    initialData: { items: [...start.lots] },
    initialDataUpdatedAt,
  });
  const claims = useQuery({
    ...api.claims.incoming.queryOptions(),
    initialData: { items: [...start.claims] },
    initialDataUpdatedAt,
  });
  const selling = useQuery({
    ...api.market.selling.queryOptions(),
    initialData: start.selling,
    initialDataUpdatedAt,
  });
  const menu = useMenu(start.menu);
  const { state } = useLiveChanges();
  const updatedAt = new Date(Math.min(lots.dataUpdatedAt, claims.dataUpdatedAt));
  return {
    lots: lots.data.items,
    claims: claims.data.items,
    menu,
    onSale: new Set(selling.data.items.filter(({ phase }) => phase !== "free").map(({ surplusId }) => surplusId)),
    updatedAt,
    state,
    refresh: () => cache.invalidateQueries(),
  };
}
