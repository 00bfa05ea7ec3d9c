"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import type { LiveEvent } from "@/server/live/live.contract";
import type { OfferView } from "@/server/matching/matching.contract";

const concernsOffers = ({ type }: LiveEvent) => type.startsWith("offer.") || type === "surplus.claimed";

/** The offers that wait for an answer, and both answers. */
export function useOffers(first: readonly OfferView[]) {
  const api = useApi();
  const cache = useQueryClient();
  const router = useRouter();
  const options = api.offers.mine.queryOptions();
  const offers = useQuery({ ...options, initialData: { items: [...first] } });
  const readAgain = () => cache.invalidateQueries({ queryKey: options.queryKey });
  useLiveChanges({
    onChange: (event) => {
      if (!event || concernsOffers(event)) void readAgain();
    },
  });
  const accept = useMutation(
    api.offers.accept.mutationOptions({
      onSuccess: ({ id }) => {
        void cache.invalidateQueries({ queryKey: api.claims.mine.queryKey() });
        router.push(`/jemput/ambil?baru=${id}`);
      },
      onError: readAgain,
    }),
  );
  const decline = useMutation(api.offers.decline.mutationOptions({ onSettled: readAgain }));
  return { offers: offers.data.items, accept, decline };
}
