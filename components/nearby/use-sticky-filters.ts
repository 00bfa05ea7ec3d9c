"use client";

import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { type Filters, readFilters, withFilters, writeFilters } from "@/components/nearby/filters";

const CHANGED = "nearby-filters-changed";

function subscribe(listener: () => void): () => void {
  const events = ["storage", "popstate", CHANGED];
  for (const event of events) window.addEventListener(event, listener);
  return () => {
    for (const event of events) window.removeEventListener(event, listener);
  };
}

const inAddress = (): string => writeFilters(readFilters(window.location.search));

function writeAddress(filters: Filters): void {
  const query = withFilters(window.location.search, filters);
  window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
}

/**
 * Filters that stay chosen for this person in this browser, and stand in the address so that it can be shared.
 * @param first what the address said when the page was drawn
 */
export function useStickyFilters(personId: string, first: string): [Filters, (filters: Filters) => void] {
  const key = `nearby-filters:${personId}`;
  const text = useSyncExternalStore(
    subscribe,
    () => inAddress() || (localStorage.getItem(key) ?? ""),
    () => first,
  );
  const filters = useMemo(() => readFilters(text), [text]);
  useEffect(() => {
    localStorage.setItem(key, text);
    if (text !== inAddress()) writeAddress(readFilters(text));
  }, [key, text]);
  const choose = useCallback(
    (chosen: Filters) => {
      localStorage.setItem(key, writeFilters(chosen));
      writeAddress(chosen);
      window.dispatchEvent(new Event(CHANGED));
    },
    [key],
  );
  return [filters, choose];
}
