"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useState } from "react";
import { clientOf, createQueryCache, optionsOf } from "@/components/api/api-client";
import { callsTo } from "@/components/api/calls";
import { LiveConnection } from "@/components/api/live-connection";
import { ApiContext } from "@/components/api/use-api";

const ADDRESS = "/api/trpc";
const LiveContext = createContext<LiveConnection | null>(null);

/** The page's one live stream. */
export function useLiveConnection(): LiveConnection {
  const connection = useContext(LiveContext);
  if (!connection) throw new Error("useLiveConnection needs an ApiProvider above it");
  return connection;
}

type ApiProviderProps = Readonly<{
  /** The live event before which the page was drawn; without it, what the page shows is read again once the stream is open. */
  position?: string | null;
  children: ReactNode;
}>;

/** Gives the screens below it the API, the cache of what was asked, and the live stream. */
export function ApiProvider({ position = null, children }: ApiProviderProps) {
  const [{ reach, cache, live }] = useState(() => {
    const calls = callsTo(ADDRESS);
    const client = clientOf(calls);
    const reach = { calls, client, api: optionsOf(calls) };
    return { reach, cache: createQueryCache(), live: new LiveConnection(ADDRESS, client, position) };
  });
  return (
    <QueryClientProvider client={cache}>
      <ApiContext value={reach}>
        <LiveContext value={live}>{children}</LiveContext>
      </ApiContext>
    </QueryClientProvider>
  );
}
