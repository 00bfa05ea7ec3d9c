"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { refusalCode } from "@/components/api/refusal";
import { useApi, useCalls } from "@/components/api/use-api";
import { newKey } from "@/components/offline/queued-action";
import type { BuyOutcome } from "@/server/market/market.contract";

type Wish = Readonly<{ units: number; expectedPriceRupiah: number }>;

/**
 * Buys at the price now in sight. A price does not wait for a network, so nothing is queued; a press after a lost answer
 * carries the key of the press before and can never buy twice.
 */
export function useBuying(surplusId: string) {
  const api = useApi();
  const calls = useCalls();
  const cache = useQueryClient();
  const router = useRouter();
  const unanswered = useRef<Readonly<{ key: string; wish: Wish }> | null>(null);
  const buying = useMutation({
    mutationFn: (wish: Wish) => {
      const last = unanswered.current;
      const tap = last?.wish.units === wish.units ? last : { key: newKey(), wish };
      unanswered.current = tap;
      const sent = calls.send("market.buy", { surplusId, ...tap.wish }, { idempotencyKey: tap.key });
      return sent as Promise<BuyOutcome>;
    },
    onSuccess: (outcome) => {
      if (outcome.outcome !== "bought") return;
      const { claimId, payment } = outcome.purchase;
      router.push(payment === "escrow" ? `/bayar/${claimId}` : `/pasar/pesanan?baru=${claimId}`);
    },
    onError: (error) => {
      if (refusalCode(error) === null) return;
      unanswered.current = null;
      void cache.invalidateQueries({ queryKey: api.market.lot.queryKey({ surplusId }) });
      void cache.invalidateQueries({ queryKey: api.market.near.queryKey() });
    },
  });
  return buying;
}
