import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cellOf } from "@/server/kernel/cell";
import { plainId } from "@/server/kernel/id";
import { isWithin } from "@/server/kernel/place";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { type LotReader, LotsInSight } from "@/server/nearby/lots-in-sight";
import type { MapChanged, MapLot } from "@/server/nearby/nearby.contract";

const MONAS = { latitude: -6.1754, longitude: 106.8272 };
const BIAK = { latitude: -1.18, longitude: 136.09 };
const now = new Date("2026-11-21T14:00:00Z");
const [evening, night] = ["2026-11-21T16:00:00.000Z", "2026-11-21T18:00:00.000Z"];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const lot = (place = MONAS, change: Partial<MapLot> = {}): MapLot => ({
  ...{ id: plainId() as MapLot["id"], cell: cellOf(place), place, units: 10, gramsPerUnit: 400, version: 1 },
  ...{ category: "cooked", storage: "hot", halal: "no", pickupUntil: evening, safeUntil: night },
  ...change,
});
const sightOf = ({ latitude, longitude }: typeof MONAS, zoom = 14, degrees = 0.02) => ({
  ...{ south: latitude - degrees, north: latitude + degrees },
  ...{ west: longitude - degrees, east: longitude + degrees, zoom },
});

/** A sight over lots kept in a list, with everyone who listens to everything. */
function stage(kept: MapLot[]) {
  const read: string[] = [];
  let [hearing, slow] = [true, Promise.resolve()];
  const reader: LotReader = {
    listIn: async (bounds) => {
      read.push("square");
      if (broken) throw new Error("the database is away");
      const found = kept.filter(({ place }) => isWithin(place, bounds));
      await slow;
      return found;
    },
    listBusy: async (bounds) => {
      read.push("busy");
      return kept.filter(({ place }) => isWithin(place, bounds)).map(({ cell }) => cell);
    },
    listAmong: async (ids) => {
      if (ids.length > 0) read.push(`${ids.length} lots`);
      const found = kept.filter(({ id }) => ids.includes(id));
      await slow;
      return found;
    },
  };
  const told: MapChanged[] = [];
  let broken = false;
  let followed: ReadonlySet<string> = new Set();
  const sight = new LotsInSight({
    reader,
    hub: {
      hears: (topic) => followed.has(topic),
      tell: (said, frameOf) => {
        const texts = [...said].filter(([topic]) => followed.has(topic)).map(([, text]) => text);
        if (texts.length > 0) told.push(JSON.parse(frameOf(texts).text));
      },
    },
    isHearing: () => hearing,
    clock: () => now,
  });
  const look = (place = MONAS, zoom = 14, at = now) =>
    sight.look(sightOf(place, zoom), at, (topics) => {
      followed = topics;
      return true;
    });
  const news = (type: string, { id, cell, units, version }: MapLot) =>
    sight.hear({
      type,
      topics: [`cell:${cell}`, "organisation:x"],
      data: { surplusId: id, unitsLeft: units, version },
    });
  return {
    ...{ sight, look, news, read, told },
    breakDown: () => {
      broken = true;
    },
    deafen: () => {
      hearing = false;
    },
    slowDown: () => {
      let go = () => {};
      slow = new Promise((resolve) => {
        go = resolve;
      });
      return go;
    },
  };
}

it("a rush of claims is told in one batch a quarter of a second later, and reads nothing", async () => {
  const lots = Array.from({ length: 50 }, () => lot());
  const { look, news, read, told } = stage(lots);
  await look();
  const before = read.length;
  for (const one of lots) news("surplus.claimed", { ...one, units: 3, version: 2 });
  for (const one of lots) news("surplus.claimed", { ...one, units: 2, version: 3 });
  await vi.advanceTimersByTimeAsync(249);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveLength(1);
  expect(told[0]?.changes).toHaveLength(50);
  expect(told[0]?.changes).toContainEqual(expect.objectContaining({ id: lots[0]?.id, units: 2, version: 3 }));
  expect(read.length).toBe(before);
  news("surplus.claimed", { ...(lots[0] as MapLot), units: 9, version: 2 });
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(told).toHaveLength(1);
});

it("changes where nobody looks cost nothing, and those elsewhere in a square go to nobody", async () => {
  const [far, aside] = [lot(BIAK), lot({ ...MONAS, latitude: MONAS.latitude + 0.05 })];
  const { look, news, read, told } = stage([lot(), far, aside]);
  await look();
  const before = read.length;
  news("surplus.posted", far);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(read.length).toBe(before);
  news("surplus.claimed", { ...aside, units: 0, version: 2 });
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(told).toEqual([]);
});

it("what is heard while a square is being read is read once more, so that no answer is older than its turn", async () => {
  const kept = [lot()];
  const { look, news, told, slowDown } = stage(kept);
  const go = slowDown();
  const looking = look();
  await vi.advanceTimersByTimeAsync(0);
  const late = lot();
  const [taken] = kept.splice(0, 1, late);
  news("surplus.posted", late);
  news("surplus.withdrawn", { ...(taken as MapLot), version: 2 });
  go();
  const { features, turn } = await looking;
  await vi.advanceTimersByTimeAsync(SECOND);
  const after = new Map(features.map((one) => [one.id as string, one]));
  for (const change of told.filter((batch) => batch.turn > turn).flatMap(({ changes }) => changes))
    if ("units" in change && change.units > 0) after.set(change.id, change);
    else after.delete(change.id);
  expect([...after.keys()]).toEqual([late.id]);
});

it("what is heard while changes are being read is newer than what is read", async () => {
  const posted = lot();
  const kept: MapLot[] = [];
  const { look, news, told, slowDown } = stage(kept);
  await look();
  kept.push(posted);
  news("surplus.posted", posted);
  const go = slowDown();
  await vi.advanceTimersByTimeAsync(250);
  kept.pop();
  news("surplus.claimed", { ...posted, units: 0, version: 2 });
  go();
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(told).toEqual([]);
  expect((await look()).features).toEqual([]);
});

it("thousands of changes at once are told over several turns, none of them twice", async () => {
  const lots = Array.from({ length: 1_200 }, () => lot());
  const { look, news, told } = stage(lots);
  await look();
  for (const one of lots) news("surplus.claimed", { ...one, units: 3, version: 2 });
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(told.map(({ changes }) => changes.length)).toEqual([500, 500, 200]);
  expect(new Set(told.flatMap(({ changes }) => changes.map(({ id }) => id)))).toEqual(
    new Set(lots.map(({ id }) => id)),
  );
});

it("a square that could not be read again still hears its changes", async () => {
  const one = lot();
  const { look, news, told, breakDown } = stage([one]);
  await look();
  breakDown();
  await expect(look(MONAS, 14, later(now, 6 * MINUTE))).rejects.toThrow("away");
  news("surplus.claimed", { ...one, units: 3, version: 2 });
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(told).toMatchObject([{ changes: [{ id: one.id, units: 3 }] }]);
});

it("a gap while a square is being read does not leave the map empty", async () => {
  const { sight, look, slowDown } = stage([lot()]);
  const go = slowDown();
  const looking = look();
  await vi.advanceTimersByTimeAsync(0);
  sight.gap();
  go();
  expect((await looking).features).toHaveLength(1);
});

it("a square is read once for everyone, again where nothing is heard, and again after a gap", async () => {
  const { sight, look, read, deafen } = stage([lot()]);
  await Promise.all([look(), look(), look()]);
  const once = read.filter((what) => what === "square").length;
  await look(MONAS, 14, later(now, MINUTE));
  expect(read.filter((what) => what === "square")).toHaveLength(once);
  sight.gap();
  await look();
  expect(read.filter((what) => what === "square")).toHaveLength(2 * once);
  deafen();
  await look(MONAS, 14, later(now, MINUTE));
  expect(read.filter((what) => what === "square")).toHaveLength(3 * once);
});

it("a lot past its clock is not shown", async () => {
  const { look } = stage([lot(MONAS, { pickupUntil: now.toISOString() }), lot()]);
  expect((await look()).features).toHaveLength(1);
});

it("a wide look asks first where there is anything, and follows a bounded number of cells", async () => {
  const { sight, read } = stage([lot(), lot(BIAK)]);
  const wide = { south: -6.9, north: -5.6, west: 106, east: 107.5, zoom: 8.5 };
  const { features, isFollowed } = await sight.look(wide, now, ({ size }) => size > 20);
  expect([features.length, isFollowed]).toEqual([1, true]);
  expect(read).toEqual(["busy", "square"]);
  const country = { south: -11, north: 6, west: 95, east: 141, zoom: 8.5 };
  expect((await sight.look(country, now, ({ size }) => size < 400)).isFollowed).toBe(true);
});
