"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { readAgain } from "@/components/api/read-again";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import type { LiveEvent } from "@/server/live/live.contract";
import type { LoadView } from "@/server/matching/matching.contract";

const changesLoad = ({ type }: LiveEvent) => /^(offer|claim)\.|^surplus\.(claimed|released)$/.test(type);

/** What we have today and what still fits, asked again whenever an offer or a pickup changes it. */
export function useLoad(first: LoadView): LoadView {
  const api = useApi();
  const cache = useQueryClient();
  const options = api.offers.load.queryOptions();
  const { data } = useQuery({ ...options, initialData: first });
  useLiveChanges({
    onChange: (event) => {
      if (!event || changesLoad(event)) readAgain(cache, options.queryKey);
    },
  });
  return data;
}
