import type { LiveEvent } from "@/server/live/live.contract";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

export type LotChange = Readonly<{ surplusId: string; version: number; unitsLeft: number }>;

/** What a live event says of a lot; null where it says nothing of one. */
export function lotChange({ data }: LiveEvent): LotChange | null {
  const { surplusId, version, unitsLeft } = data;
  return typeof surplusId === "string" && typeof version === "number" && typeof unitsLeft === "number"
    ? { surplusId, version, unitsLeft }
    : null;
}

/** The list after a change: fewer units, or the lot gone with its last one; late news of an older version changes nothing. */
export function afterChange<Lot extends Pick<NearbyItem, "id" | "version" | "unitsLeft">>(
  lots: readonly Lot[],
  { surplusId, version, unitsLeft }: LotChange,
): Lot[] {
  return lots.flatMap((lot) => {
    if (lot.id !== surplusId || lot.version > version) return lot;
    return unitsLeft > 0 ? { ...lot, version, unitsLeft } : [];
  });
}

/** Only these can bring a lot to the list or change more than its amount, so the list is read again. */
const BRINGS_NEWS = new Set([
  "surplus.posted",
  "surplus.edited",
  "surplus.withdrawn",
  "surplus.recalled",
  "surplus.expired",
  "surplus.released",
  "claim.expired",
]);

export const bringsNews = ({ type }: LiveEvent): boolean => BRINGS_NEWS.has(type);

/**
 * The lot someone is just looking at stays in its place when it leaves the list, so that the screen can say why.
 * @param gone the lot opened last, or null while it is still open or none was opened
 */
export function keepOpened(lots: readonly NearbyItem[], gone: NearbyItem | null): readonly NearbyItem[] {
  if (!gone) return lots;
  const before = lots.filter((lot) => lot.distanceMeters <= gone.distanceMeters);
  return [...before, { ...gone, unitsLeft: 0 }, ...lots.slice(before.length)];
}
