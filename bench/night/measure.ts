import type { Night } from "@/bench/night/night";
import { MATCHING_V1 } from "@/server/matching/matching.rules";
import { type Pickup, TRIP_V1, timesOf } from "@/server/matching/trip.rules";

export type Measured = Readonly<{
  /** Reached before its clock, of all that was posted. */
  kilograms: number;
  share: number;
  late: number;
  kilometers: number;
  kmPerKg: number;
  gini: number;
  offersPerClaim: number;
  trips: number;
}>;

/** The Gini coefficient of amounts: 0 where all have the same, towards 1 where one has everything. */
function giniOf(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, each) => sum + each, 0);
  const weighted = sorted.reduce((sum, each, index) => sum + (index + 1) * each, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/** Seconds a vehicle stands at the kitchens of a trip. */
const standing = (stops: readonly Pickup[]): number => {
  const kitchens = new Set(stops.map(({ place }) => `${place.latitude},${place.longitude}`));
  return (kitchens.size * TRIP_V1.stopMs) / 1_000;
};

export function measure(night: Night): Measured {
  const { taken, world, loads } = night;
  const accepted = new Map(taken.map((one) => [`${one.lot.id} ${one.recipient.organisationId}`, one]));
  const gramsOf = new Map<string, number>();
  let [grams, late, seconds, trips] = [0, 0, 0, 0];
  for (const { organisationId } of world.recipients)
    for (const trip of loads.get(organisationId)?.trips ?? []) {
      const { reachedAt, backAt } = timesOf(trip);
      const fetched = trip.stops.map(({ surplusId }) => accepted.get(`${surplusId} ${organisationId}`));
      if (!fetched.some(Boolean)) continue;
      trips += 1;
      seconds += (backAt - trip.leavesAt) / 1_000 - standing(trip.stops);
      for (const [index, one] of fetched.entries()) {
        if (!one) continue;
        const weight = one.units * one.lot.gramsEach;
        if ((reachedAt[index] ?? 0) > (trip.stops[index]?.until ?? 0)) late += weight;
        else {
          grams += weight;
          gramsOf.set(organisationId, (gramsOf.get(organisationId) ?? 0) + weight);
        }
      }
    }
  const posted = world.lots.reduce((sum, lot) => sum + lot.grams, 0);
  const kilometers = (seconds * MATCHING_V1.metersPerSecond) / 1_000;
  return {
    ...{ kilograms: grams / 1_000, share: grams / posted, late: late / 1_000, kilometers, trips },
    kmPerKg: kilometers / (grams / 1_000),
    gini: giniOf(world.recipients.map(({ organisationId, headsFed }) => (gramsOf.get(organisationId) ?? 0) / headsFed)),
    offersPerClaim: night.offers / taken.length,
  };
}
