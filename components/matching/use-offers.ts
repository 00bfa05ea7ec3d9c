"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { readAgain } from "@/components/api/read-again";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { words } from "@/components/matching/words";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { fill } from "@/server/kernel/text";
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
  const refresh = () => cache.invalidateQueries({ queryKey: options.queryKey });
  useLiveChanges({
    onChange: (event) => {
      if (!event || concernsOffers(event)) readAgain(cache, options.queryKey);
    },
  });
  const titleOf = (id: string) => offers.data.items.find((offer) => offer.id === id)?.lot.title ?? "";
  const accept = useQueuedMutation("offers.accept", {
    what: ({ id }) => fill(words.acceptOf, { title: titleOf(id) }),
    resumes: ({ id }) => titleOf(id) !== "",
    onSuccess: ({ id }) => {
      void cache.invalidateQueries({ queryKey: api.claims.mine.queryKey() });
      router.push(`/jemput/ambil?baru=${id}`);
    },
    onRefused: refresh,
  });
  const decline = useQueuedMutation("offers.decline", {
    what: ({ id }) => fill(words.declineOf, { title: titleOf(id) }),
    resumes: ({ id }) => titleOf(id) !== "",
    onSuccess: refresh,
    onRefused: refresh,
  });
  return { offers: offers.data.items, accept, decline };
}
