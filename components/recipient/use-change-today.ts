"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import type { TodayInput } from "@/server/identity/today.contract";

/** Saves what holds for today; the page around it is drawn again with it. */
export function useChangeToday(onDone?: () => void) {
  const api = useApi();
  const cache = useQueryClient();
  const router = useRouter();
  const change = useMutation(
    api.identity.changeToday.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries({ queryKey: api.offers.load.queryKey() });
        router.refresh();
        onDone?.();
      },
    }),
  );
  const save = (said: TodayInput) => change.mutate(said);
  return { save, pending: change.isPending, failure: useRefusal(change.error) };
}
