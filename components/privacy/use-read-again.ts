"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";

/** After a change of one's data the centre is read again. */
export function useReadAgain() {
  const cache = useQueryClient();
  const queryKey = useApi().privacy.mine.queryKey();
  return { onSuccess: () => cache.invalidateQueries({ queryKey }) };
}
