import { SECOND } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { countOpenByRegion, type RegionTotal } from "@/server/surplus/region-totals.view";

const FRESH_FOR_MS = 10 * SECOND;

type Counted = Readonly<{ countedAt: Date; totals: Promise<RegionTotal[]> }>;
const remembered = () => singleton("region-totals", () => new WeakMap<Database, Counted>());

/** The open lots of each region, counted at most once in ten seconds a process, however many ask. */
export function regionTotals(db: Database, now: Date): Counted {
  const known = remembered().get(db);
  if (known && Math.abs(now.getTime() - known.countedAt.getTime()) < FRESH_FOR_MS) return known;
  const counted = { countedAt: now, totals: countOpenByRegion(db, now) };
  remembered().set(db, counted);
  counted.totals.catch(() => remembered().delete(db));
  return counted;
}
