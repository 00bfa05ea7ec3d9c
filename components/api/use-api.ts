"use client";

import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@/server/root";

/** `useApi().surplus.nearby.queryOptions(…)` for TanStack Query; `useApiClient()` calls without a cache. */
export const {
  TRPCProvider: ApiContext,
  useTRPC: useApi,
  useTRPCClient: useApiClient,
} = createTRPCContext<AppRouter>();
