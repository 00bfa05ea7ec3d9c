"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type Filters, readFilters } from "@/components/nearby/filters";

const KEY = "nearby-filters";
const CHANGED = "nearby-filters-changed";

function subscribe(listener: () => void): () => void {
  window.addEventListener("storage", listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener("storage", listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** Filters that stay chosen in this browser, across visits and tabs. */
export function useStickyFilters(): [Filters, (filters: Filters) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(KEY),
    () => null,
  );
  const choose = useCallback((filters: Filters) => {
    localStorage.setItem(KEY, JSON.stringify(filters));
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [useMemo(() => readFilters(text), [text]), choose];
}
