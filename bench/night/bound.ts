import loadHighs from "highs";
import type { Lot, Recipient, World } from "@/bench/night/world";
import { asOfToday } from "@/server/identity/today.rules";
import { distanceMeters } from "@/server/kernel/place";
import { SECOND } from "@/server/kernel/time";
import { NO_LOAD, whyNotEligible } from "@/server/matching/matching.rules";
import { TRIP_V1 } from "@/server/matching/trip.rules";
import { pickupOf } from "@/server/matching/window.rules";

/** A lot and who could take it, with the vehicle time a kilogram of it takes at least. */
type Pair = Readonly<{ lot: Lot; recipient: Recipient; homeSeconds: number; secondsAKilogram: number }>;

/** Who could take a lot if no other lot were in the way, and would say yes. */
function pairsOf({ lots, recipients, answerOf }: World): Pair[] {
  return lots.flatMap((lot) => {
    const now = new Date(lot.postedAt);
    return recipients.flatMap((recipient): Pair[] => {
      if (distanceMeters(recipient.place, lot.place) > recipient.radiusMeters) return [];
      if (whyNotEligible(lot, recipient, NO_LOAD, now) || answerOf(lot.index, recipient.index).says !== "yes")
        return [];
      const { homeSeconds } = pickupOf(lot, recipient, 1, now);
      return [{ lot, recipient, homeSeconds, secondsAKilogram: secondsAKilogram(lot, recipient, homeSeconds) }];
    });
  });
}

/** A trip is at least there and back for its farthest lot, carries at most what the vehicle or the day takes, and stops at each. */
function secondsAKilogram(lot: Lot, recipient: Recipient, homeSeconds: number): number {
  const able = asOfToday(recipient, new Date(lot.postedAt));
  const gramsATrip = Math.min(able.gramsATrip ?? Number.POSITIVE_INFINITY, able.capacityGramsPerDay);
  return ((2 * homeSeconds) / gramsATrip + TRIP_V1.stopMs / SECOND / lot.grams) * 1_000;
}

/** Interior points, then the corner: on this many pairs faster than walking the edges. */
const OPTIONS = { solver: "ipm" } as const;

type Row = Readonly<{ terms: readonly (readonly [number, number])[]; most: number }>;

function group<Key>(pairs: readonly Pair[], keyOf: (pair: Pair) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const [index, pair] of pairs.entries()) {
    const key = keyOf(pair);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** All that is fetched takes no more vehicle time than there is until the last clock, but for the last way home. */
function vehicleOf(pairs: readonly Pair[], indices: readonly number[], start: number): Row {
  const known = indices.map((index) => ({ index, pair: pairs[index] as Pair }));
  const until = Math.max(...known.map(({ pair }) => pair.lot.pickupUntil.getTime()));
  const home = Math.max(...known.map(({ pair }) => pair.homeSeconds));
  return {
    terms: known.map(({ index, pair }) => [pair.secondsAKilogram, index] as const),
    most: (until - start + TRIP_V1.stopMs) / SECOND + home,
  };
}

/** Kilograms of a lot to a recipient are a variable, and may be any part; all that is known only afterwards is known from the start. */
function rowsOf({ start }: World, pairs: readonly Pair[]): Row[] {
  const whole = (indices: readonly number[]) => indices.map((index) => [1, index] as const);
  const lots = [...group(pairs, ({ lot }) => lot)].map(([lot, indices]) => ({
    terms: whole(indices),
    most: lot.grams / 1_000,
  }));
  const recipients = [...group(pairs, ({ recipient }) => recipient)].flatMap(([recipient, indices]) => [
    { terms: whole(indices), most: recipient.capacityGramsPerDay / 1_000 },
    vehicleOf(pairs, indices, start),
  ]);
  return [...lots, ...recipients];
}

const written = (terms: Row["terms"]) =>
  terms.map(([factor, index]) => `${factor.toPrecision(8)} x${index}`).join("\n + ");

/** Kilograms nobody could exceed on this night, by linear programming: food may be cut at will, and the future is known. */
export async function hindsightBound(world: World): Promise<number> {
  const pairs = pairsOf(world);
  const rows = rowsOf(world, pairs).map(({ terms, most }, index) => ` r${index}: ${written(terms)} <= ${most}`);
  const objective = written(pairs.map((_, index) => [1, index] as const));
  const highs = await loadHighs();
  const solved = highs.solve(["Maximize", ` obj: ${objective}`, "Subject To", ...rows, "End"].join("\n"), OPTIONS);
  if (solved.Status !== "Optimal") throw new Error(`the bound is ${solved.Status}`);
  return solved.ObjectiveValue;
}
