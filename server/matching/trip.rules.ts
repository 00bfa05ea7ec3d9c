import type { SurplusId } from "@/server/kernel/id";
import { distanceMeters, type Place } from "@/server/kernel/place";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { MATCHING_V1, travelBetween } from "@/server/matching/matching.rules";

/** How a recipient fetches food, version 1: one vehicle, one trip after the other. */
export const TRIP_V1 = {
  version: 1,
  /** A lot this near to a stop of a trip may ride along. */
  joinWithinMeters: 600,
  /** A trip leaves when its first lot has had the time to be answered, sooner where a clock demands it; until then more rides along. */
  leavesAfterMs: MATCHING_V1.answerWithinMs,
  /** At each kitchen. */
  stopMs: 3 * MINUTE,
} as const;

/** A lot a recipient promised to fetch, or is being asked to. Moments are milliseconds since 1970. */
export type Pickup = Readonly<{
  surplusId: SurplusId;
  place: Place;
  /** Null where nobody knows the weight. */
  grams: number | null;
  /** The earliest of its clocks. */
  until: number;
  promisedAt: number;
  /** The way from the recipient's home, either way. */
  homeSeconds: number;
}>;

/** A round from home over some kitchens and back; it has left when `leavesAt` has passed. */
export type Trip = Readonly<{ leavesAt: number; stops: readonly Pickup[] }>;

/** How a lot would be fetched: the trips with it, whether it joins one, and how long that takes in whole seconds. */
export type Ride = Readonly<{ trips: readonly Trip[]; joins: boolean; seconds: number }>;

/** From loading at one stop to reaching the next; another lot of the same kitchen is no other stop. */
function between(from: Pickup, to: Pickup): number {
  const { distanceMeters: apart, seconds } = travelBetween(from.place, to.place);
  return apart === 0 ? 0 : TRIP_V1.stopMs + seconds * SECOND;
}

/** Milliseconds from leaving home to reaching each stop, and to being home again. */
function legsOf(stops: readonly Pickup[]): { reached: number[]; back: number } {
  const reached: number[] = [];
  let elapsed = 0;
  for (const [index, stop] of stops.entries()) {
    const before = stops[index - 1];
    elapsed += before ? between(before, stop) : stop.homeSeconds * SECOND;
    reached.push(elapsed);
  }
  return { reached, back: elapsed + TRIP_V1.stopMs + (stops.at(-1)?.homeSeconds ?? 0) * SECOND };
}

/** When each stop of a trip is reached, in milliseconds since 1970, and when the vehicle is back. */
export function timesOf({ leavesAt, stops }: Trip): { reachedAt: number[]; backAt: number } {
  const { reached, back } = legsOf(stops);
  return { reachedAt: reached.map((after) => leavesAt + after), backAt: leavesAt + back };
}

const countLate = (trips: readonly Trip[]): number =>
  trips.reduce((late, trip) => {
    const { reachedAt } = timesOf(trip);
    return late + trip.stops.filter(({ until }, index) => (reachedAt[index] ?? 0) > until).length;
  }, 0);

/** The last moment each trip may leave so that neither it nor those after it come too late. */
function latestOf(trips: readonly Trip[]): number[] {
  let next = Number.POSITIVE_INFINITY;
  return trips
    .toReversed()
    .map(({ stops }) => {
      const { reached, back } = legsOf(stops);
      next = Math.min(next - back, ...stops.map(({ until }, index) => until - (reached[index] ?? 0)));
      return next;
    })
    .reverse();
}

/** Lets every trip that has not left leave anew: after its wait, sooner for a clock's sake, never before the vehicle is back. */
function schedule(trips: readonly Trip[], now: number): Trip[] {
  const latest = latestOf(trips);
  let free = now;
  return trips.map((trip, index) => {
    const promisedAt = Math.min(...trip.stops.map((stop) => stop.promisedAt));
    const wish = Math.min(promisedAt + TRIP_V1.leavesAfterMs, latest[index] ?? 0);
    const planned = hasLeft(trip, now) ? trip : { ...trip, leavesAt: Math.max(free, wish) };
    free = Math.max(free, timesOf(planned).backAt);
    return planned;
  });
}

const hasLeft = ({ leavesAt }: Trip, now: number): boolean => leavesAt <= now;

const isNear = ({ stops }: Trip, { place }: Pickup): boolean =>
  stops.some((stop) => distanceMeters(stop.place, place) <= TRIP_V1.joinWithinMeters);

/** Whether a vehicle carries one more; what nobody weighed is not loaded on top where the vehicle has a limit. */
function hasRoom({ stops }: Trip, pickup: Pickup, gramsATrip: number | null): boolean {
  if (gramsATrip === null) return true;
  const grams = [...stops, pickup].map((stop) => stop.grams ?? Number.POSITIVE_INFINITY);
  return grams.reduce((sum, each) => sum + each, 0) <= gramsATrip;
}

/** The ways to take a lot along on a trip, the shortest first. */
function ordersWith(stops: readonly Pickup[], pickup: Pickup): { stops: readonly Pickup[]; addedMs: number }[] {
  const before = legsOf(stops).back;
  return Array.from({ length: stops.length + 1 }, (_, at) => stops.toSpliced(at, 0, pickup))
    .map((order) => ({ stops: order, addedMs: legsOf(order).back - before }))
    .sort((one, other) => one.addedMs - other.addedMs);
}

/** The least detour that makes nobody late, on any trip that has not left. */
function joinFor(trips: readonly Trip[], pickup: Pickup, gramsATrip: number | null, now: number): Ride | null {
  const late = countLate(trips);
  const ways = trips.flatMap((trip, index) => {
    if (hasLeft(trip, now) || !isNear(trip, pickup) || !hasRoom(trip, pickup, gramsATrip)) return [];
    return ordersWith(trip.stops, pickup).map((order) => ({ ...order, index }));
  });
  for (const { index, stops, addedMs } of ways.sort((one, other) => one.addedMs - other.addedMs)) {
    const planned = schedule(trips.with(index, { leavesAt: Number.POSITIVE_INFINITY, stops }), now);
    if (countLate(planned) <= late) return { trips: planned, joins: true, seconds: Math.ceil(addedMs / SECOND) };
  }
  return null;
}

const tripFor = (pickup: Pickup): Trip => ({ leavesAt: Number.POSITIVE_INFINITY, stops: [pickup] });

/** A trip of its own, after the others or, for its clock's sake, before those that have not left and can wait. */
function ownTripFor(trips: readonly Trip[], pickup: Pickup, now: number): Ride | null {
  const late = countLate(trips);
  const left = trips.filter((trip) => hasLeft(trip, now)).length;
  for (let at = trips.length; at >= left; at--) {
    const planned = schedule(trips.toSpliced(at, 0, tripFor(pickup)), now);
    if (countLate(planned) > late) continue;
    const free = Math.max(now, ...planned.slice(0, at).map((trip) => timesOf(trip).backAt));
    return { trips: planned, joins: false, seconds: Math.ceil((free - now) / SECOND) + pickup.homeSeconds };
  }
  return null;
}

/**
 * How a recipient could fetch one more lot: on a trip that has not left, where that passes within 600 m, has room and makes nobody late;
 * otherwise on a trip of its own once the vehicle is there. Seconds are what joining adds to the trip, or the time until the
 * vehicle reaches the lot if it leaves as soon as it can.
 * @param gramsATrip what the vehicle carries; null is no limit
 * @returns null where a clock would run out first
 */
export const rideFor = (trips: readonly Trip[], pickup: Pickup, gramsATrip: number | null, now: Date): Ride | null =>
  joinFor(trips, pickup, gramsATrip, now.getTime()) ?? ownTripFor(trips, pickup, now.getTime());

/** Takes a lot off the trip it would have ridden on; one that has left goes on as it is. */
export function withoutPickup(trips: readonly Trip[], surplusId: SurplusId, now: Date): readonly Trip[] {
  const at = now.getTime();
  const kept = trips.flatMap((trip) => {
    const stops = hasLeft(trip, at) ? trip.stops : trip.stops.filter((stop) => stop.surplusId !== surplusId);
    return stops.length > 0 ? [{ ...trip, stops }] : [];
  });
  return schedule(kept, at);
}

/** The trips behind what a recipient promised, in the order it did; those estimated to be over are left out. */
export function tripsOf(pickups: readonly Pickup[], gramsATrip: number | null, now: Date): readonly Trip[] {
  let trips: readonly Trip[] = [];
  for (const pickup of pickups.toSorted((one, other) => one.promisedAt - other.promisedAt)) {
    const ride = rideFor(trips, pickup, gramsATrip, new Date(pickup.promisedAt));
    trips = ride?.trips ?? schedule([...trips, tripFor(pickup)], pickup.promisedAt);
  }
  return trips.filter((trip) => timesOf(trip).backAt > now.getTime());
}
