"use client";

import { createContext, useContext } from "react";
import type { Api, ApiClient } from "@/components/api/api-client";
import type { Calls } from "@/components/api/calls";

type Reach = Readonly<{ calls: Calls; client: ApiClient; api: Api }>;

export const ApiContext = createContext<Reach | null>(null);

function useReach(): Reach {
  const reach = useContext(ApiContext);
  if (!reach) throw new Error("the API needs an ApiProvider above it");
  return reach;
}

/** `useApi().surplus.nearby.queryOptions(…)` for TanStack Query. */
export const useApi = (): Api => useReach().api;

/** Calls without a cache. */
export const useApiClient = (): ApiClient => useReach().client;

/** Calls by the name of a path, for what is known only when it runs. */
export const useCalls = (): Calls => useReach().calls;
