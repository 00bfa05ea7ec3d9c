import type { Bounds } from "@/server/kernel/place";
import type { MapGroup, MapLot } from "@/server/nearby/nearby.contract";

/** Above so many in sight, lots are told in groups. */
export const MOST_LOTS = 5_000;
/** The live event of changes in sight. */
export const MAP_CHANGED = "map.changed";
/** Changes in sight come together, at most once in so long. */
export const BATCH_MS = 250;
/** Levels of the S2 cells that cover what is in sight and group its lots: some 18 km to 1.2 km. */
export const [COARSEST, FINEST] = [9, 13] as const;
/** Finer cells cover what is in sight only while they are not more than these: each is a topic of the stream. */
export const MOST_CELLS = 256;
/** A wider look sees its middle only, which some 400 cells of the coarsest level cover. */
export const MOST_DEGREES = 2.4;
/** Changes told in one turn, at most, so that no frame outgrows what may wait for a slow stream. */
export const MOST_TOLD = 500;

const around = (low: number, high: number): readonly [number, number] => {
  const [middle, reach] = [(low + high) / 2, Math.min(Math.max(high - low, 0), MOST_DEGREES) / 2];
  return [middle - reach, middle + reach];
};

/** What is looked at of what is in sight: all of it, or its middle where it is wider than 2.4 degrees. */
export function middleOf({ south, north, west, east }: Bounds): Bounds {
  const [low, high] = around(south, north);
  const [left, right] = around(west, east);
  return { south: low, north: high, west: left, east: right };
}

/**
 * The level whose cells are some 128 px wide on the screen, so that the signs of neighbours do not touch.
 * @param zoom of MapLibre; each adds one level
 */
export const groupLevel = (zoom: number): number => Math.min(FINEST, Math.max(COARSEST, Math.floor(zoom)));

/** Sums over lots; places as sums of degrees, so that sums can be added up. */
export type Sum = Readonly<{
  lots: number;
  grams: number;
  lotsWithoutWeight: number;
  latitude: number;
  longitude: number;
  safeUntil: string;
}>;

export const NOTHING: Sum = { lots: 0, grams: 0, lotsWithoutWeight: 0, latitude: 0, longitude: 0, safeUntil: "" };

const sooner = (one: string, other: string) => (one === "" || (other !== "" && other < one) ? other : one);

export const addSums = (one: Sum, other: Sum): Sum => ({
  lots: one.lots + other.lots,
  grams: one.grams + other.grams,
  lotsWithoutWeight: one.lotsWithoutWeight + other.lotsWithoutWeight,
  latitude: one.latitude + other.latitude,
  longitude: one.longitude + other.longitude,
  safeUntil: sooner(one.safeUntil, other.safeUntil),
});

const sumOf = ({ units, gramsPerUnit, place, safeUntil }: MapLot): Sum => ({
  lots: 1,
  grams: units * (gramsPerUnit ?? 0),
  lotsWithoutWeight: gramsPerUnit === null ? 1 : 0,
  ...place,
  safeUntil,
});

/** All lots together. */
export function sumOfLots(lots: Iterable<MapLot>): Sum {
  let sum = NOTHING;
  for (const lot of lots) sum = addSums(sum, sumOf(lot));
  return sum;
}

/** A cell's lots as one feature in their middle. */
export const groupOf = (id: MapGroup["id"], level: number, sum: Sum): MapGroup => ({
  id,
  level,
  place: { latitude: sum.latitude / (sum.lots || 1), longitude: sum.longitude / (sum.lots || 1) },
  lots: sum.lots,
  grams: sum.grams,
  lotsWithoutWeight: sum.lotsWithoutWeight,
  safeUntil: sum.safeUntil,
});
