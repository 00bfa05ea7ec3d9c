import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { retryUnplaced } from "@/server/matching/retry-unplaced.commands";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const usual = { portions: null, coldSpace: true, vehicle: "car", paused: false } as const;
const offersOf = async (actor: MemberActor, now = EVENING) => (await rescue.as(actor, now).offers.mine({})).items;
const say = (
  actor: MemberActor,
  change: Partial<Omit<typeof usual, "portions" | "paused">> & { portions?: number; paused?: boolean },
  now = EVENING,
) => rescue.as(actor, now).identity.changeToday({ ...usual, ...change });

describe("what a recipient says of today", () => {
  it("is seen by matching at once: fewer portions, then none, then a pause", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await say(panti, { portions: 10 });
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    expect(await offersOf(panti)).toMatchObject([{ units: 10 }]);
    expect(await rescue.as(panti).offers.load()).toMatchObject({ portionsLeft: 0, stopped: "full" });
    await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    expect(await offersOf(panti)).toHaveLength(1);
    await say(panti, { portions: 500, paused: true });
    await rescue.settle();
    expect(await offersOf(panti)).toHaveLength(1);
    expect(await rescue.as(panti).offers.load()).toMatchObject({
      stopped: "paused",
      resumesAt: "2026-11-21T17:00:00.000Z",
    });
  });

  it("brings lots of the geo-DLQ near by to whoever has room again", async () => {
    const { provider, ngo, regionId } = await rescue.town();
    const panti = await ngo(600);
    await say(panti, { paused: true });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    expect(await offersOf(panti)).toEqual([]);
    expect((await rescue.admin().unplaced.list({ regionId })).items).toHaveLength(1);
    await say(panti, { paused: false });
    await rescue.settle();
    expect(await offersOf(panti)).toMatchObject([{ surplusId: lot.id, units: 25 }]);
  });

  it("is forgotten the next day, and the clock retries what found nobody", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await say(panti, { paused: true });
    const late = later(EVENING, 2.5 * HOUR);
    const lot = await rescue.as(provider, late).surplus.post({
      ...tenKilograms,
      cookedAt: late.toISOString(),
      pickupUntil: later(late, 3 * HOUR).toISOString(),
    });
    await rescue.settle(late);
    expect(await offersOf(panti, late)).toEqual([]);
    const afterMidnight = later(EVENING, 3 * HOUR + MINUTE);
    await rescue.sweep(retryUnplaced, afterMidnight);
    await rescue.settle(afterMidnight);
    expect(await offersOf(panti, afterMidnight)).toMatchObject([{ surplusId: lot.id }]);
    expect(await rescue.as(panti, afterMidnight).offers.load()).toMatchObject({ stopped: null, resumesAt: null });
  });
});

describe("the profile", () => {
  const everyDay = Array.from({ length: 7 }, (_, weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1_440 }));
  const profile = {
    headsFed: 100,
    capacityGramsPerDay: 500_000,
    capacityPortionsPerDay: 2_000,
    categories: ["cooked" as const],
    halalMinimum: "no" as const,
    storages: ["ambient" as const],
    radiusMeters: 5_000,
    openingHours: everyDay,
  };

  it.each([
    ["food accepted", { categories: ["bakery" as const] }],
    ["the halal minimum", { halalMinimum: "certified" as const }],
    ["the radius", { radiusMeters: 500 }],
    ["opening hours", { openingHours: [{ weekday: 0, opensAtMinute: 480, closesAtMinute: 540 }] }],
  ])("changes who is asked the moment it changes: %s", async (_, change) => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await rescue.as(panti).identity.changeNgoProfile({ ...profile, ...change });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    expect(await offersOf(panti)).toEqual([]);
    await rescue.as(panti).identity.changeNgoProfile(profile);
    await rescue.settle();
    expect(await offersOf(panti)).toMatchObject([{ surplusId: lot.id }]);
  });
});

describe("opening hours", () => {
  it("decide who is asked; one that opens later is asked then", async () => {
    const { provider, ngo } = await rescue.town();
    // Opens on Saturday at 21.30; the lot is posted at 21.00.
    const hours = [{ weekday: 6, opensAtMinute: 21.5 * 60, closesAtMinute: 24 * 60 }];
    const dapur = await ngo(600, {}, { openingHours: hours });
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.settle();
    expect(await offersOf(dapur)).toEqual([]);
    const open = later(EVENING, 31 * MINUTE);
    await rescue.sweep(retryUnplaced, open);
    await rescue.settle(open);
    expect(await offersOf(dapur, open)).toMatchObject([{ surplusId: lot.id, units: 25 }]);
  });
});
