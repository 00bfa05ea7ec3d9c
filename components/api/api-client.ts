import { QueryClient } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { CallFailed, type Calls } from "@/components/api/calls";
import type { AppRouter } from "@/server/root";

/** Calls without a cache: `client.notifications.subscribe.mutate(…)`. */
export type ApiClient = TRPCClient<AppRouter>;
/** For TanStack Query: `api.surplus.nearby.queryOptions(…)`. */
export type Api = TRPCOptionsProxy<AppRouter>;

/** Called with the words that led here, the last of them a verb. */
type Verbs = Readonly<Record<string, (words: readonly string[], ...given: unknown[]) => unknown>>;
type Given = Readonly<Record<string, unknown>>;

/** An object whose every word leads on, until one is called. */
function said(verbs: Verbs, words: readonly string[] = []): unknown {
  return new Proxy(() => undefined, {
    // A promise would be looked for here whenever one of these is awaited or returned by an async function.
    get: (_, word) => (typeof word === "string" && word !== "then" ? said(verbs, [...words, word]) : undefined),
    apply: (_, __, given) => verbs[words.at(-1) ?? ""]?.(words.slice(0, -1), ...given),
  });
}

const pathOf = (words: readonly string[]) => words.join(".");
const keyOf = (words: readonly string[], ...inputs: readonly unknown[]) =>
  [words, ...inputs].filter((part) => part !== undefined);

/** The types come from the router, the wire is ours. */
export const clientOf = (calls: Calls): ApiClient =>
  said({
    query: (words, input) => calls.ask(pathOf(words), input),
    mutate: (words, input) => calls.send(pathOf(words), input),
  }) as ApiClient;

/** Options and keys as `@trpc/tanstack-react-query` gives them, of which only the types are taken. */
export const optionsOf = (calls: Calls): Api =>
  said({
    pathKey: (words) => keyOf(words),
    queryKey: (words, input) => keyOf(words, input),
    queryOptions: (words, input, more) => ({
      ...(more as Given),
      queryKey: keyOf(words, input),
      queryFn: () => calls.ask(pathOf(words), input),
    }),
    infiniteQueryOptions: (words, input, more) => ({
      ...(more as Given),
      queryKey: keyOf(words, input, "pages"),
      queryFn: ({ pageParam }: { pageParam: unknown }) =>
        calls.ask(pathOf(words), { ...(input as Given), cursor: pageParam ?? undefined }),
      initialPageParam: null,
    }),
    mutationOptions: (words, more) => ({
      ...(more as Given),
      mutationKey: keyOf(words),
      mutationFn: (input: unknown) => calls.send(pathOf(words), input),
    }),
  }) as Api;

/** A refusal stays a refusal however often one asks; only a fault or a lost connection is worth another try. */
const isWorthARetry = (error: unknown) => {
  const data: unknown = error instanceof CallFailed ? error.data : null;
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
