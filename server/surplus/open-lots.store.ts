import { and, asc, gt, inArray, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { surplus } from "@/db/schema/surplus";
import { regionOf, type SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Reader } from "@/server/platform/database";

/** Where a lot lies, and whether anyone may take of it now. */
export type LotPlace = Readonly<{ id: SurplusId; place: Place; isOpen: boolean }>;

const isOpen = (now: Date) => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql<boolean>`(${surplus.state} = 'open' and ${surplus.openToAll}
    and ${surplus.pickupUntil} > ${at} and ${surplus.safeUntil} > ${at})`;
};
const columns = (now: Date) => ({ id: surplus.id, place: placeOf(surplus.place), isOpen: isOpen(now) });

/** Lots everyone may take of, by id. @param after the last one read before, or null */
export async function listOpenLots(reader: Reader, now: Date, after: SurplusId | null, limit: number) {
  const rows: LotPlace[] = await reader
    .select(columns(now))
    .from(surplus)
    .where(and(isOpen(now), after ? gt(surplus.id, after) : undefined))
    .orderBy(asc(surplus.id))
    .limit(limit);
  return rows;
}

/** The same of known lots, open or not. */
export async function listPlacesOf(reader: Reader, ids: readonly SurplusId[], now: Date): Promise<LotPlace[]> {
  if (ids.length === 0) return [];
  const regions = [...new Set(ids.map(regionOf))];
  return await reader
    .select(columns(now))
    .from(surplus)
    .where(and(inArray(surplus.regionId, regions), inArray(surplus.id, [...ids])));
}
