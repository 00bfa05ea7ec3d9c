import loadHighs from "highs";
import type { Lot, Recipient, World } from "@/bench/night/world";
import { asOfToday } from "@/server/identity/today.rules";
import { distanceMeters } from "@/server/kernel/place";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { NO_LOAD, whyNotEligible } from "@/server/matching/matching.rules";
import { TRIP_V1 } from "@/server/matching/trip.rules";
import { pickupOf } from "@/server/matching/window.rules";

/** A lot somebody could take. */
type Chance = Readonly<{ lot: Lot; recipient: Recipient; homeSeconds: number }>;
/** The same, with the vehicle time a kilogram of it takes at least. */
type Pair = Chance & Readonly<{ secondsAKilogram: number }>;

/** What somebody could take, and would say yes to, if no other lot were in the way. */
function chancesOf({ lots, answerOf }: World, recipient: Recipient): Chance[] {
  return lots.flatMap((lot): Chance[] => {
    const now = new Date(lot.postedAt);
    if (distanceMeters(recipient.place, lot.place) > recipient.radiusMeters) return [];
    if (whyNotEligible(lot, recipient, NO_LOAD, now) || answerOf(lot.index, recipient.index).says !== "yes") return [];
    return [{ lot, recipient, homeSeconds: pickupOf(lot, recipient, 1, now).homeSeconds }];
  });
}

/** All lots that one trip could bring together: from each to another no farther than lets a lot ride along. */
function reachOf(chances: readonly Chance[]): Map<Chance, number> {
  const left = new Set(chances);
  const grams = new Map<Chance, number>();
  for (const first of chances) {
    if (!left.delete(first)) continue;
    const together = [first];
    for (const one of together)
      for (const other of left)
        if (distanceMeters(one.lot.place, other.lot.place) <= TRIP_V1.joinWithinMeters && left.delete(other))
          together.push(other);
    const sum = together.reduce((total, { lot }) => total + lot.grams, 0);
    for (const one of together) grams.set(one, sum);
  }
  return grams;
}

/**
 * A trip is at least there and back for its farthest lot, stops at each, and carries at most what the vehicle or the day takes, nor
 * more than there is to be had together.
 */
function pairsOf(world: World): Pair[] {
  return world.recipients.flatMap((recipient) => {
    const chances = chancesOf(world, recipient);
    const reach = reachOf(chances);
    const able = asOfToday(recipient, new Date(world.start));
    const most = Math.min(able.gramsATrip ?? Number.POSITIVE_INFINITY, able.capacityGramsPerDay);
    return chances.map((chance) => {
      const gramsATrip = Math.min(most, reach.get(chance) ?? chance.lot.grams);
      const stop = TRIP_V1.stopMs / SECOND / chance.lot.grams;
      return { ...chance, secondsAKilogram: ((2 * chance.homeSeconds) / gramsATrip + stop) * 1_000 };
    });
  });
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

/** Clocks are looked at this often: what runs out by then was fetched by then. */
const CLOCKS = 10 * MINUTE;

/** All that is fetched by a moment takes no more vehicle time than there is until the last clock before it, but for the last way home. */
function vehicleOf(pairs: readonly Pair[], indices: readonly number[], start: number): Row[] {
  const known = indices.map((index) => ({ index, pair: pairs[index] as Pair, until: untilOf(pairs[index] as Pair) }));
  const moments = new Set(known.map(({ until }) => Math.ceil((until - start) / CLOCKS)));
  return [...moments].map((moment) => {
    const due = known.filter(({ until }) => until - start <= moment * CLOCKS);
    const last = Math.max(...due.map(({ until }) => until));
    const home = Math.max(...due.map(({ pair }) => pair.homeSeconds));
    return {
      terms: due.map(({ index, pair }) => [pair.secondsAKilogram, index] as const),
      most: (last - start + TRIP_V1.stopMs) / SECOND + home,
    };
  });
}

const untilOf = ({ lot }: Pair): number => lot.pickupUntil.getTime();

/** Kilograms of a lot to a recipient are a variable, and may be any part; all that is known only afterwards is known from the start. */
function rowsOf({ start }: World, pairs: readonly Pair[]): Row[] {
  const whole = (indices: readonly number[]) => indices.map((index) => [1, index] as const);
  const lots = [...group(pairs, ({ lot }) => lot)].map(([lot, indices]) => ({
    terms: whole(indices),
    most: lot.grams / 1_000,
  }));
  const recipients = [...group(pairs, ({ recipient }) => recipient)].flatMap(([recipient, indices]) => [
    { terms: whole(indices), most: recipient.capacityGramsPerDay / 1_000 },
    ...vehicleOf(pairs, indices, start),
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
