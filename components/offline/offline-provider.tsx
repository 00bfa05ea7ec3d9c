"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useCalls } from "@/components/api/use-api";
import { ActionStore } from "@/components/offline/action-store";
import { OfflineQueue } from "@/components/offline/offline-queue";
import type { QueuedAction } from "@/components/offline/queued-action";
import { sendPhoto } from "@/components/offline/send-photo";

const QueueContext = createContext<OfflineQueue | null>(null);
/** On one bar of signal a request may hang for minutes; asked again under its key it does no harm. */
const PATIENCE_MS = 20_000;
const NONE: readonly QueuedAction[] = [];

/** The taps of the signed-in person that wait for the network. */
export function useOfflineQueue(): OfflineQueue {
  const queue = useContext(QueueContext);
  if (!queue) throw new Error("useOfflineQueue needs an OfflineProvider above it");
  return queue;
}

/** What waits or was refused, in the order of the taps. */
export function useQueuedActions(): readonly QueuedAction[] {
  const queue = useOfflineQueue();
  return useSyncExternalStore(
    queue.watch,
    () => queue.actions,
    () => NONE,
  );
}

/** What was sent after its screen was left, until it is read. */
export function useSentActions(): readonly QueuedAction[] {
  const queue = useOfflineQueue();
  return useSyncExternalStore(
    queue.watch,
    () => queue.sent,
    () => NONE,
  );
}

type OfflineProviderProps = Readonly<{ personId: string; children: ReactNode }>;

/** Keeps what is tapped below it until the server has answered, also over a closed page. */
export function OfflineProvider({ personId, children }: OfflineProviderProps) {
  const calls = useCalls();
  const cache = useQueryClient();
  const [queue] = useState(() => {
    const send = ({ path, input, key, photoId }: QueuedAction) =>
      calls.send(path, photoId ? { ...(input as object), photoId } : input, {
        idempotencyKey: key,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    return new OfflineQueue(new ActionStore(), personId, send, sendPhoto, () => void cache.invalidateQueries());
  });
  useEffect(() => queue.start(), [queue]);
  return <QueueContext value={queue}>{children}</QueueContext>;
}
