"use client";

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { useNow } from "@/components/format/use-now";
import { SECOND } from "@/server/kernel/time";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let tickedAt = 0;

function tick(): void {
  tickedAt = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) timer = setInterval(tick, SECOND);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The last tick; where none ticked lately, this moment is one. */
function lastTick(): number {
  if (Math.abs(Date.now() - tickedAt) > SECOND) tickedAt = Date.now();
  return tickedAt;
}

type Clock = Readonly<{ startMs: number; aheadMs: number }>;
const ClockContext = createContext<Clock>({ startMs: 0, aheadMs: 0 });

/** What the server's clock showed when its last answer was read here, and what this device showed then. */
export type ClockReading = Readonly<{ serverNow: string; deviceNow: number }>;

/** How far the server's clock is ahead of this device's, in milliseconds; negative behind. */
const aheadOf = ({ serverNow, deviceNow }: ClockReading): number => new Date(serverNow).getTime() - deviceNow;

type MarketClockProps = Readonly<{
  /** The server's moment at which the page was drawn. */
  start: string;
  read: ClockReading;
  children: ReactNode;
}>;

/** Prices fall by the server's clock, whatever this device believes the time to be. */
export function MarketClock({ start, read, children }: MarketClockProps) {
  const aheadMs = aheadOf(read);
  const clock = useMemo(() => ({ startMs: new Date(start).getTime(), aheadMs }), [start, aheadMs]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/** The server's clock at a slower beat, for what need not tick by the second. */
export function useServerNow(start: string, read: ClockReading, everyMilliseconds: number): Date {
  const device = useNow(start, everyMilliseconds).getTime();
  const aheadMs = aheadOf(read);
  return useMemo(() => new Date(device + aheadMs), [device, aheadMs]);
}

/** The server's clock, once a second; one timer serves every price on the page. */
export function useMarketNow(): Date {
  const { startMs, aheadMs } = useContext(ClockContext);
  const at = useSyncExternalStore(subscribe, lastTick, () => startMs - aheadMs);
  return useMemo(() => new Date(at + aheadMs), [at, aheadMs]);
}
