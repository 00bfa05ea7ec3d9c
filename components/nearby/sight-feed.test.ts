import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MapSight } from "@/components/map/live-map-props";
import { type InSight, SightFeed } from "@/components/nearby/sight-feed";
import type { Cell } from "@/server/kernel/cell";
import { plainId } from "@/server/kernel/id";
import { MINUTE, SECOND } from "@/server/kernel/time";
import type { Look, MapFeature, MapGroup, MapLot } from "@/server/nearby/nearby.contract";
import { MAP_CHANGED } from "@/server/nearby/nearby.rules";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lot = (units: number, change: Partial<MapLot> = {}): MapLot => ({
  id: plainId() as MapLot["id"],
  cell: "2e69f5d4" as Cell,
  place: { latitude: -6.2, longitude: 106.8 },
  units,
  gramsPerUnit: 400,
  category: "cooked",
  storage: "ambient",
  halal: "claimed",
  pickupUntil: "2026-11-21T16:00:00.000Z",
  safeUntil: "2026-11-21T17:00:00.000Z",
  version: 1,
  ...change,
});
const group = (lots: number, level: number): MapGroup => ({
  id: "2e69f4" as Cell,
  level,
  place: { latitude: -6.2, longitude: 106.8 },
  lots,
  grams: lots * 4_000,
  lotsWithoutWeight: 0,
  safeUntil: "2026-11-21T17:00:00.000Z",
});
const sight = (zoom: number, east = 106.8): MapSight => ({
  ...{ south: -6.21, north: -6.19, west: east - 0.01, east: east + 0.01, zoom },
});
const changed = (turn: number, ...changes: readonly MapFeature[]) => ({ type: MAP_CHANGED, data: { turn, changes } });

function stage(...answers: Partial<Look>[]) {
  const asked: (MapSight | null)[] = [];
  const told: (InSight | null)[] = [];
  const waiting: (() => void)[] = [];
  const ask = (viewport: MapSight | null) => {
    asked.push(viewport);
    const answer = { level: null, features: [], turn: 0, isFollowed: true, ...(viewport ? answers.shift() : {}) };
    return new Promise<Look>((resolve) => waiting.push(() => resolve(answer)));
  };
  const feed = new SightFeed(ask, (seen) => told.push(seen));
  const answered = async (milliseconds = 0) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    for (const answer of waiting.splice(0)) answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { feed, asked, told, answered };
}

it("looks once around where the map stands, and follows what appears, changes and goes", async () => {
  const [one, two] = [lot(10), lot(5)];
  const { feed, asked, told, answered } = stage({ features: [one], turn: 7 });
  feed.see(sight(13));
  feed.see(sight(13, 106.801));
  await answered();
  expect(asked).toHaveLength(1);
  expect(told.at(-1)?.lots).toEqual([one]);
  feed.hear(changed(8, two, { ...one, units: 4, version: 2 }));
  expect(told.at(-1)?.lots.map(({ units }) => units)).toEqual([4, 5]);
  feed.hear(changed(9, { ...one, units: 0 }));
  expect(told.at(-1)?.lots).toEqual([two]);
  // A small move stays within what was looked at.
  feed.see(sight(13, 106.804));
  await answered(MINUTE);
  expect(asked).toHaveLength(1);
});

it("keeps what was heard while a look was under way, and drops what the look knew already", async () => {
  const [one, two] = [lot(10), lot(5)];
  const { feed, told, answered } = stage({ features: [one], turn: 7 });
  feed.see(sight(13));
  await vi.advanceTimersByTimeAsync(0);
  feed.hear(changed(7, { ...one, units: 99 }));
  feed.hear(changed(8, two));
  await answered();
  expect(told.at(-1)?.lots.map(({ units }) => units)).toEqual([10, 5]);
});

it("looks again where the map moves to, not oftener than every three seconds", async () => {
  const { feed, asked, answered } = stage({}, {}, {});
  feed.see(sight(13));
  await answered();
  for (const east of [107, 107.1, 107.2]) feed.see(sight(13, east));
  await answered(2_900);
  expect(asked).toHaveLength(1);
  await answered(200);
  expect(asked).toHaveLength(2);
  expect(asked.at(-1)).toMatchObject({ zoom: 13 });
  expect(asked.at(-1)?.east).toBeGreaterThan(107.2);
});

it("groups are of one level: another zoom looks anew, and changes of other levels are not mixed in", async () => {
  const { feed, asked, told, answered } = stage(
    { level: 11, features: [group(9_000, 11)], turn: 1 },
    { level: 12, features: [], turn: 3 },
  );
  feed.see(sight(10));
  await answered();
  feed.hear(changed(2, lot(3), group(7, 12), group(9_001, 11)));
  expect(told.at(-1)).toMatchObject({ lots: [], groups: [{ lots: 9_001, level: 11 }] });
  feed.see(sight(11));
  await answered(3 * SECOND);
  expect(asked.map((viewport) => viewport?.zoom)).toEqual([10, 11]);
});

it("looks away where the country is told by region, and when nobody watches", async () => {
  const { feed, asked, told, answered } = stage({ features: [lot(1)] }, { features: [lot(2)] });
  feed.see(sight(12));
  await answered();
  feed.see(sight(7));
  expect([asked.at(-1), told.at(-1)]).toEqual([null, null]);
  feed.see(sight(12));
  await answered(3 * SECOND);
  expect(told.at(-1)?.lots).toHaveLength(1);
  feed.stop();
  expect(asked.at(-1)).toBeNull();
  await answered(10 * MINUTE);
  expect(asked).toHaveLength(4);
});

it("looks away as well when it was left before the answer came", async () => {
  const { feed, asked, answered } = stage({ features: [lot(1)] });
  feed.see(sight(13));
  await vi.advanceTimersByTimeAsync(0);
  feed.stop();
  await answered();
  expect(asked.map((viewport) => viewport?.zoom)).toEqual([13, undefined]);
});

it("a map too wide to be looked at whole looks again only where its middle moves to", async () => {
  const { feed, asked, answered } = stage({}, {}, {});
  const wide = { south: -8, north: -4.9, west: 104.9, east: 108.73, zoom: 8.6 };
  feed.see(wide);
  await answered();
  feed.see({ ...wide });
  await answered(MINUTE);
  expect(asked).toHaveLength(1);
  feed.see({ ...wide, west: wide.west + 0.5, east: wide.east + 0.5 });
  await answered(SECOND);
  expect(asked).toHaveLength(2);
});

it("looks again after a gap, every 15 s where no stream follows, and every two minutes where one does", async () => {
  const { feed, asked, answered } = stage({ isFollowed: false }, {}, {}, {});
  feed.see(sight(12));
  await answered();
  await answered(16 * SECOND);
  expect(asked).toHaveLength(2);
  await answered(16 * SECOND);
  expect(asked).toHaveLength(2);
  feed.hear(null);
  await answered(4 * SECOND);
  expect(asked).toHaveLength(3);
  await answered(2 * MINUTE);
  expect(asked).toHaveLength(4);
});
