import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { makeProvider } from "@/db/testing/cast";
import { strewLots } from "@/db/testing/many-lots";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { later, MINUTE } from "@/server/kernel/time";
import { type LiveClient, liveHub } from "@/server/live/live-hub";
import type { MapFeature, MapGroup, MapLot } from "@/server/nearby/nearby.contract";
import { MOST_LOTS } from "@/server/nearby/nearby.rules";
import { openSight } from "@/server/nearby/sight";

// Enough for groups on either engine; the embedded one takes them in ten times slower.
const LOTS = inject("engine") === "embedded" ? 6_000 : 20_000;
const CITY = { latitude: -3, longitude: 119 };
const SPREAD = 0.4;
const connectionId = "7d4c6f0e-53fb-4f25-9d0c-0f86b1f3a1ab";

let rescue: Rescue;
let end = () => {};
beforeAll(async () => {
  rescue = await startRescue();
  const provider = await makeProvider(rescue.database.db);
  await strewLots(rescue.database, { count: LOTS, centre: CITY, spreadDegrees: SPREAD, provider, now: EVENING });
});
afterEach(() => end());
afterAll(() => rescue.database.close());

const viewport = (centre: { latitude: number; longitude: number }, degrees: number, zoom: number) => ({
  ...{ south: centre.latitude - degrees / 2, north: centre.latitude + degrees / 2 },
  ...{ west: centre.longitude - degrees / 2, east: centre.longitude + degrees / 2, zoom },
});
const isLot = (feature: MapFeature): feature is MapLot => "units" in feature;
const groups = (features: readonly MapFeature[]) => features.filter((one): one is MapGroup => !isLot(one));
const total = (features: readonly MapFeature[]) => groups(features).reduce((sum, { lots }) => sum + lots, 0);

describe("thousands of open lots in one city", () => {
  it("are told in groups that hold every lot and every known kilogram, and one by one from near by", async () => {
    const { ngo } = await rescue.town();
    const look = async (degrees: number, zoom: number) =>
      rescue.as(await ngo(500)).nearby.look({ viewport: viewport(CITY, degrees, zoom) });

    const far = await look(0.6, 9);
    expect(far.level).toBe(9);
    expect(far.features.length).toBeLessThan(100);
    expect(total(far.features)).toBe(LOTS);
    const grams = groups(far.features).reduce((sum, one) => sum + one.grams, 0);
    const unknown = groups(far.features).reduce((sum, one) => sum + one.lotsWithoutWeight, 0);
    expect({ grams, unknown }).toEqual({ grams: LOTS * 0.9 * 4_000, unknown: LOTS * 0.1 });

    const nearer = await look(0.6, 11);
    expect(nearer.level).toBe(11);
    expect(nearer.features.length).toBeGreaterThan(far.features.length);

    const near = await look(0.04, 14);
    expect(near.level).toBeNull();
    const inside = near.features.filter(isLot);
    expect(inside.length).toBe(near.features.length);
    // A hundredth of the city lies in sight, and a cell around it.
    expect(inside.length).toBeGreaterThan(LOTS / 200);
    expect(inside.length).toBeLessThan(MOST_LOTS);
  });

  it("stay in place while nothing of them is read again, and a lot taken, posted or withdrawn comes as a change", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    end = () => vi.useRealTimers();
    const { provider, ngo, place } = await rescue.town();
    const panti = await ngo(500);
    const [kitchen, them] = [rescue.as(provider), rescue.as(panti)];
    const heard: string[] = [];
    const client: LiveClient = {
      ...{ connectionId, personId: panti.personId, sessionId: null, openedAt: EVENING },
      ...{ write: (frame) => heard.push(frame.toString()), end: () => {} },
    };
    liveHub().attach(client, new Set(), null);
    const sight = openSight(
      rescue.database.db,
      () => true,
      () => later(EVENING, MINUTE),
    );
    const { id: first } = await kitchen.surplus.post(tenKilograms);
    const before = await them.nearby.look({ connectionId, viewport: viewport(place, 0.05, 14) });
    expect(before).toMatchObject({ isFollowed: true, level: null, features: [{ id: first, units: 25 }] });

    const { cell, id: second } = await kitchen.surplus.post({ ...tenKilograms, units: 7 });
    const { id: hidden } = await kitchen.surplus.post({ ...tenKilograms, openToAll: false });
    const news = (type: string, surplusId: string, unitsLeft: number, version: number) =>
      sight.hear({ type, topics: [`cell:${cell}`], data: { surplusId, unitsLeft, version } });
    const isTold = async (turns: number) => {
      await vi.advanceTimersByTimeAsync(250);
      await vi.waitFor(() => expect(heard.filter((frame) => frame.includes("map.changed"))).toHaveLength(turns));
      return JSON.parse(/data: (.*)\n/.exec(heard.at(-1) ?? "")?.[1] ?? "").data.changes as MapFeature[];
    };
    news("surplus.posted", second, 7, 1);
    news("surplus.posted", hidden, 25, 1);
    news("surplus.claimed", first, 20, 2);
    await vi.advanceTimersByTimeAsync(200);
    expect(heard.filter((frame) => frame.includes("map.changed"))).toEqual([]);
    expect((await isTold(1)).map((one) => ({ ...one }))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: first, units: 20, version: 2 }),
        expect.objectContaining({ id: second, units: 7 }),
      ]),
    );
    await kitchen.surplus.withdraw({ id: second, reason: "sold" });
    news("surplus.withdrawn", second, 0, 2);
    expect(await isTold(2)).toEqual([{ id: second, units: 0 }]);

    await them.nearby.look({ connectionId, viewport: null });
    news("surplus.claimed", first, 0, 3);
    await vi.advanceTimersByTimeAsync(500);
    expect(heard.filter((frame) => frame.includes("map.changed"))).toHaveLength(2);
    liveHub().detach(client);
  });
});
