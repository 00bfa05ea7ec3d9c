import type { PersonId, SurplusId } from "@/server/kernel/id";
import { MINUTE, SECOND } from "@/server/kernel/time";
import type { ClaimableLot } from "@/server/surplus/surplus.rules";

/** A lot without open units, as of one of its versions, and all who ever had a claim on it. */
export type ClosedLot = ClaimableLot & Readonly<{ id: SurplusId; version: number; claimers: readonly PersonId[] }>;

/** Lots nobody can claim from any more. It may have forgotten one; it must not hold one that was reopened since. */
export type ClosedLots = Readonly<{
  find: (id: SurplusId, now: Date) => ClosedLot | null | Promise<ClosedLot | null>;
  /** Heeded unless a later version is known. */
  close: (lot: ClosedLot, now: Date) => void | Promise<void>;
  /** The lot has open units as of a version: older news of its end are not heeded from now on. */
  reopen: (id: SurplusId, version: number, now: Date) => void | Promise<void>;
  /** After a gap in the news: what was reopened meanwhile is unknown. */
  forgetAll: () => void;
}>;

/**
 * A closed lot is asked about anew after seconds, so that no lost news of its reopening can do harm for longer; a
 * reopening is remembered until older news of the end must have arrived.
 */
export const FORGOTTEN_AFTER = { closedMs: 5 * SECOND, reopenedMs: MINUTE } as const;

type Known = Readonly<{ version: number; lot: ClosedLot | null; until: number }>;

/** What this process learned itself. @param mostLots the oldest leave beyond so many */
export function closedLotsHere(forgottenAfter = FORGOTTEN_AFTER, mostLots = 20_000): ClosedLots {
  const known = new Map<SurplusId, Known>();
  const keep = (id: SurplusId, news: Known, now: Date) => {
    const before = known.get(id);
    if (before && before.version > news.version && before.until > now.getTime()) return;
    known.delete(id);
    known.set(id, news);
    const [oldest] = known.keys();
    if (known.size > mostLots && oldest !== undefined) known.delete(oldest);
  };
  return {
    find(id, now) {
      const news = known.get(id);
      return news && news.until > now.getTime() ? news.lot : null;
    },
    close(lot, now) {
      keep(lot.id, { version: lot.version, lot, until: now.getTime() + forgottenAfter.closedMs }, now);
    },
    reopen(id, version, now) {
      keep(id, { version, lot: null, until: now.getTime() + forgottenAfter.reopenedMs }, now);
    },
    forgetAll: () => known.clear(),
  };
}
