"use client";

import { useSyncExternalStore } from "react";

/** How long a page is left to itself once it has loaded. */
const LEFT_ALONE_MS = 2_000;

const listeners = new Set<() => void>();
let atRest = false;

function rest(): void {
  atRest = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0 && !atRest) whenLoaded(() => setTimeout(rest, LEFT_ALONE_MS));
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function whenLoaded(go: () => void): void {
  if (document.readyState === "complete") go();
  else window.addEventListener("load", go, { once: true });
}

/** Whether the first page has come to rest: what may be wanted next is fetched from then on, not before. */
export const useAtRest = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => atRest,
    () => false,
  );
