"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { refusalCode } from "@/components/api/refusal";
import { useApi, useApiClient } from "@/components/api/use-api";

const TRIES_WITHOUT_NETWORK = 3;

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Takes units of a lot. One key a tap: sending again after a lost answer can never take twice. */
export function useClaim(surplusId: string) {
  const api = useApi();
  const client = useApiClient();
  const cache = useQueryClient();
  const router = useRouter();
  const [tap, setTap] = useState<{ units: number; key: string } | null>(null);
  const claim = useMutation({
    mutationFn: ({ units, key }: { units: number; key: string }) =>
      client.surplus.claim.mutate({ id: surplusId, units }, { context: { idempotencyKey: key } }),
    retry: (count, error) => count < TRIES_WITHOUT_NETWORK && refusalCode(error) === null,
    onSuccess: ({ id }) => {
      void cache.invalidateQueries({ queryKey: api.claims.mine.queryKey() });
      router.push(`/jemput/ambil?baru=${id}`);
    },
    onError: (error) => {
      if (refusalCode(error) !== null) setTap(null);
      void cache.invalidateQueries({ queryKey: api.surplus.nearby.queryKey() });
      void cache.invalidateQueries({ queryKey: api.surplus.byId.queryKey({ id: surplusId }) });
    },
  });
  function take(units: number) {
    // An unanswered tap for the same amount is that tap again.
    const next = tap?.units === units ? tap : { units, key: newKey() };
    setTap(next);
    claim.mutate(next);
  }
  return { ...claim, take };
}
