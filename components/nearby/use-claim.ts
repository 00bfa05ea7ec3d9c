"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useApi } from "@/components/api/use-api";
import { claimWords } from "@/components/nearby/claim-words";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** Takes units of a lot. One key a tap: sending again after a lost answer can never take twice. */
export function useClaim({ id, title, unitName }: Pick<SurplusView, "id" | "title" | "unitName">) {
  const api = useApi();
  const cache = useQueryClient();
  const router = useRouter();
  const claim = useQueuedMutation("surplus.claim", {
    what: ({ units }) =>
      fill(claimWords.takeOf, { units: units ?? "", unit: unitText(unitName, Number(units)), title }),
    resumes: (input) => input.id === id,
    onSuccess: (claimed) => {
      void cache.invalidateQueries({ queryKey: api.claims.mine.queryKey() });
      router.push(`/jemput/ambil?baru=${claimed.id}`);
    },
    onRefused: () => {
      void cache.invalidateQueries({ queryKey: api.surplus.nearby.queryKey() });
      void cache.invalidateQueries({ queryKey: api.surplus.byId.queryKey({ id }) });
    },
  });
  return { ...claim, take: (units: number) => claim.mutate({ id, units }) };
}
