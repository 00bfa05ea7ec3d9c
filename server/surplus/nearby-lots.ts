import type { Reader } from "@/server/platform/database";
import type { RedisHandle } from "@/server/platform/redis";
import { findAreas, searchAreas } from "@/server/surplus/open-lots-index.store";
import { recentLots } from "@/server/surplus/recent-lots";
import type { NearbyInput } from "@/server/surplus/surplus.contract";
import { listNearby, listNearbyAmong } from "@/server/surplus/surplus.view";

type Asked = Pick<RedisHandle, "ask">;

const FIRST_METERS = 700;
/** Besides the page: lots that closed a moment ago, and those whose rank the index cannot tell. */
const SPARE = 6;
const MOST = 1_000;
const MOST_RECENT = 300;
/** Redis measures on a sphere and rounds places; within what it calls d metres lies all within this. */
const surely = (meters: number) => meters * 0.994 - 2;
const reachFor = (meters: number) => (meters + 2) / 0.993;

/**
 * The first page from the index: the circle grows until enough lots lie surely inside it, never one wide search. What is open
 * and how far it is, the database says, so an index that lags never shows a lot past its clock.
 * @returns null where the index cannot answer
 */
async function fromIndex(reader: Reader, handle: Asked, input: NearbyInput, now: Date) {
  const wanted = input.limit + 1;
  const farthest = reachFor(input.radiusMeters);
  const recent = recentLots().around(input, input.radiusMeters, now);
  const areas = await findAreas(handle, input, farthest).catch(() => null);
  let [meters, most] = [Math.min(FIRST_METERS, farthest), wanted + SPARE];
  while (areas && recent.length <= MOST_RECENT && most <= MOST) {
    const circle = { place: input, radiusMeters: meters, most };
    const found = await searchAreas(handle, areas, circle).catch(() => null);
    if (!found) return null;
    const isCut = found.length === most;
    const certain = surely(isCut ? (found.at(-1)?.meters ?? 0) : meters);
    if (isCut || meters === farthest || found.length >= wanted) {
      const radiusMeters = Math.min(certain, input.radiusMeters);
      const ids = [...new Set([...found.map(({ id }) => id), ...recent])];
      const { near, page } = await listNearbyAmong(reader, ids, { ...input, radiusMeters }, now);
      if (near.length >= wanted || certain >= input.radiusMeters) return page();
    }
    if (isCut) most *= 4;
    else meters = Math.min(2.5 * meters, farthest);
  }
  return null;
}

/** Open lots around a point, nearest first: the first page from the index where there is one, else from the database alone. */
export async function nearbyLots(reader: Reader, handle: Asked | null, input: NearbyInput, now: Date) {
  const page = handle && !input.cursor ? await fromIndex(reader, handle, input, now) : null;
  return page ?? listNearby(reader, input, now);
}
