import { QueryClient } from "@tanstack/react-query";
import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  TRPCClientError,
} from "@trpc/client";
import type { AppRouter } from "@/server/root";

const url = "/api/trpc";
const MOST_CALLS_A_BATCH = 20;
const keyOf = (context: Record<string, unknown>) =>
  typeof context.idempotencyKey === "string" ? context.idempotencyKey : null;

/** Calls travel in batches; one with `context: { idempotencyKey }` travels alone, with its key in a header. */
export const createApiClient = (): TRPCClient<AppRouter> =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === "subscription",
        true: httpSubscriptionLink({ url }),
        false: splitLink({
          condition: (op) => keyOf(op.context) !== null,
          true: httpLink({ url, headers: ({ op }) => ({ "idempotency-key": keyOf(op.context) ?? undefined }) }),
          false: httpBatchLink({ url, maxItems: MOST_CALLS_A_BATCH, maxURLLength: 8_000 }),
        }),
      }),
    ],
  });

/** A refusal stays a refusal however often one asks; only a fault or a lost connection is worth another try. */
const isWorthARetry = (error: unknown) => {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  const status = typeof data === "object" && data !== null && "httpStatus" in data ? Number(data.httpStatus) : 0;
  return status === 0 || status >= 500;
};

export const createQueryCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && isWorthARetry(error) },
      mutations: { retry: false },
    },
  });
