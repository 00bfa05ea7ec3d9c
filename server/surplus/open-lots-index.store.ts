import { type Cell, cellOf, cellsWithin } from "@/server/kernel/cell";
import type { SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { HOUR, SECOND } from "@/server/kernel/time";
import type { RedisHandle } from "@/server/platform/redis";
import type { RedisClient } from "@/server/platform/redis-connect";
import { Script } from "@/server/platform/redis-script";
import { singleton } from "@/server/platform/singleton";
import type { LotPlace } from "@/server/surplus/open-lots.store";

type Asked = Pick<RedisHandle, "ask">;

/** Lots lie under the S2 cell of level 9 around them: some 18 km, all on one member of a cluster. */
const AREA_LEVEL = 9;
/** What nobody renews is gone after two hours. */
const AREA_MS = 2 * HOUR;
/** The keeper says every moment that the index is whole; this long without a word, and nobody believes it. */
const WHOLE_MS = 3 * SECOND;
const AT_ONCE = 1_000;

const areaKey = (area: string) => `open:{${area}}`;
const [KEEPER, WHOLE, AREAS] = ["open:{keeper}", "open:{keeper}:whole", "open:{keeper}:areas"];

const RENEW = new Script(`
local holder = redis.call('get', KEYS[1])
if holder and holder ~= ARGV[1] then return 'other' end
redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
if redis.call('get', KEYS[2]) ~= ARGV[1] then return 'lost' end
redis.call('pexpire', KEYS[2], ARGV[2])
return 'whole'`);

/** Takes or keeps the office: one keeper at a time. `lost` when the index must be filled again. */
export const renewKeeper = ({ ask }: Asked, keeper: string) =>
  ask((client) => RENEW.run(client, [KEEPER, WHOLE], [keeper, WHOLE_MS])) as Promise<"other" | "lost" | "whole">;

/** Nobody believes the index until it is declared whole again. */
export const disownIndex = ({ ask }: Asked) => ask((client) => client.del(WHOLE));

export const declareWhole = ({ ask }: Asked, keeper: string) =>
  ask((client) => client.set(WHOLE, keeper, "PX", WHOLE_MS));

function byArea(lots: readonly LotPlace[]): ReadonlyMap<Cell, readonly LotPlace[]> {
  const areas = new Map<Cell, LotPlace[]>();
  for (const lot of lots) {
    const area = cellOf(lot.place, AREA_LEVEL);
    const some = areas.get(area);
    if (some) some.push(lot);
    else areas.set(area, [lot]);
  }
  return areas;
}

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}

async function add({ ask }: Asked, key: string, lots: readonly LotPlace[]): Promise<void> {
  for (const some of chunks(lots)) {
    const words = some.flatMap(({ id, place }) => [place.longitude, place.latitude, id]);
    await ask((client) => client.geoadd(key, ...words));
  }
  await ask((client) => client.pexpire(key, AREA_MS));
}

/** Fills the index with exactly these lots, an area at once. */
export async function replaceIndex(handle: Asked, lots: readonly LotPlace[]): Promise<void> {
  const areas = byArea(lots);
  for (const [area, some] of areas) {
    const [next, key] = [`${areaKey(area)}:next`, areaKey(area)];
    await handle.ask((client) => client.del(next));
    await add(handle, next, some);
    await handle.ask((client) => client.rename(next, key));
  }
  await handle.ask((client) => client.del(AREAS));
  if (areas.size > 0) await handle.ask((client) => client.sadd(AREAS, ...areas.keys()));
}

/** Takes in what became of some lots. */
export async function changeIndex(handle: Asked, lots: readonly LotPlace[]): Promise<void> {
  for (const [area, some] of byArea(lots)) {
    const [open, closed] = [some.filter(({ isOpen }) => isOpen), some.filter(({ isOpen }) => !isOpen)];
    if (closed.length > 0) await handle.ask((client) => client.zrem(areaKey(area), ...closed.map(({ id }) => id)));
    if (open.length === 0) continue;
    await add(handle, areaKey(area), open);
    await handle.ask((client) => client.sadd(AREAS, area));
  }
}

export type Found = Readonly<{ id: SurplusId; meters: number }>;

const CELL_WIDTH_METERS = 1_200;
const MOST_REMEMBERED = 1_000;
const remembered = () => singleton("open-lot-areas", () => new Map<string, readonly Cell[]>());

/** The areas around a place, a cell wider than asked so that neighbours in one cell share the reckoning. */
function areasAround(place: Place, radiusMeters: number): readonly Cell[] {
  const kilometres = Math.ceil(radiusMeters / 1_000);
  const key = `${cellOf(place)}:${kilometres}`;
  const known = remembered().get(key);
  if (known) return known;
  const areas = cellsWithin(place, kilometres * 1_000 + CELL_WIDTH_METERS, AREA_LEVEL);
  const [oldest] = remembered().keys();
  if (remembered().size >= MOST_REMEMBERED && oldest !== undefined) remembered().delete(oldest);
  remembered().set(key, areas);
  return areas;
}

const LOOK = new Script(
  `return {redis.call('exists', KEYS[1]), unpack(redis.call('smismember', KEYS[2], unpack(ARGV)))}`,
);

/** The areas within reach of a place that have lots; null where the index is not whole. @param radiusMeters 1–25,200 */
export async function findAreas({ ask }: Asked, place: Place, radiusMeters: number): Promise<readonly Cell[] | null> {
  const around = areasAround(place, radiusMeters);
  const [isWhole, ...known] = (await ask((client) => LOOK.run(client, [WHOLE, AREAS], around))) as number[];
  return isWhole ? around.filter((_, index) => known[index]) : null;
}

/**
 * The indexed lots around a place, nearest first, by the sphere of Redis: up to 0.6 % and 2 m off.
 * @param radiusMeters 1–25,200 @param most lots at once
 * @returns null where an area is gone
 */
export async function searchAreas(
  { ask }: Asked,
  areas: readonly Cell[],
  { place, radiusMeters, most }: Readonly<{ place: Place; radiusMeters: number; most: number }>,
): Promise<readonly Found[] | null> {
  const circle = ["FROMLONLAT", place.longitude, place.latitude, "BYRADIUS", radiusMeters, "m"];
  const search = (client: RedisClient) => async (area: Cell) => {
    const [key, words] = [areaKey(area), [...circle, "ASC", "COUNT", most, "WITHDIST"]];
    const [exists, rows] = await Promise.all([client.exists(key), client.geosearch(key, ...words)]);
    return exists ? (rows as [SurplusId, string][]) : null;
  };
  const answers = await ask((client) => Promise.all(areas.map(search(client))));
  if (answers.includes(null)) return null;
  return answers
    .flatMap((rows) => rows ?? [])
    .map(([id, meters]) => ({ id, meters: Number(meters) }))
    .sort((one, other) => one.meters - other.meters)
    .slice(0, most);
}
