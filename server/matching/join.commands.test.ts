import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { later, MINUTE } from "@/server/kernel/time";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const offersOf = async (actor: MemberActor, now: Date) => (await rescue.as(actor, now).offers.mine({})).items;
const today = { day: "2026-11-21", portions: null, coldSpace: true, paused: false };

/** Somebody is on its way for ten kilograms when someone nearer comes in; ten more follow after some minutes. */
async function tenMore(minutes: number, fetching: Parameters<Awaited<ReturnType<Rescue["town"]>>["ngo"]>[1] = {}) {
  const { provider, ngo } = await rescue.town();
  const coming = await ngo(1_400, fetching);
  await rescue.as(provider).surplus.post(tenKilograms);
  await rescue.settle();
  const [offer] = await offersOf(coming, EVENING);
  await rescue.as(coming).offers.accept({ id: offer?.id ?? "" });
  await rescue.settle();
  const nearer = await ngo(1_000);
  const now = later(EVENING, minutes * MINUTE);
  await rescue.as(provider, now).surplus.post(tenKilograms);
  await rescue.settle(now);
  return { coming: await offersOf(coming, now), nearer: await offersOf(nearer, now) };
}

describe("a lot beside a pickup", () => {
  it("rides along while it has not left, and the offer says so", async () => {
    const { coming, nearer } = await tenMore(2);
    expect(coming).toMatchObject([{ units: 25, distanceMeters: 1_400 }]);
    expect(coming[0]?.why.id).toContain("Searah dengan penjemputan Anda");
    expect(coming[0]?.why.en).toContain("about 1 min more");
    expect(nearer).toEqual([]);
  });

  it("goes to whoever is nearer once the vehicle has left", async () => {
    const { coming, nearer } = await tenMore(6);
    expect(coming).toEqual([]);
    expect(nearer).toHaveLength(1);
    expect(nearer[0]?.why.id).not.toContain("Searah");
  });

  it("goes to whoever is nearer where the vehicle carries no more", async () => {
    const { coming, nearer } = await tenMore(2, { today: { ...today, vehicle: "none" } });
    expect(coming).toEqual([]);
    expect(nearer).toHaveLength(1);
  });

  it("goes to whoever is nearer where the day's capacity is reached", async () => {
    const { coming, nearer } = await tenMore(2, { capacityGramsPerDay: 10_000 });
    expect(coming).toEqual([]);
    expect(nearer).toHaveLength(1);
  });
});
