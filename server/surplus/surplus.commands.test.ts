import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import type { OrganisationId, RegionId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";
import { checkBalance } from "@/server/surplus/upkeep.commands";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  kitchen = member("provider", await makeProvider(rescue.database.db));
  panti = member("ngo", await makeNgo(rescue.database.db));
});
afterAll(() => rescue.database.close());

const as: Rescue["as"] = (...who) => rescue.as(...who);
const food = { ...tenKilograms, units: 20 };

describe("post", () => {
  it("computes the clock, opens the books and tells the outbox", async () => {
    const lot = await as(kitchen).surplus.post(food);
    expect(lot).toMatchObject({
      state: "open",
      unitsLeft: 20,
      safeUntil: later(EVENING, 3 * HOUR).toISOString(),
      regionId: 3171,
    });
    const events = await rescue.database.sql`select type from outbox where payload->>'surplusId' = ${lot.id}`;
    expect(events.map((event) => event.type)).toEqual(["surplus.posted"]);
  });

  it("refuses an outlet that is not verified, and keeps nothing", async () => {
    const pending = member("provider", await makeProvider(rescue.database.db, { verification: "pending" }));
    expect(await refusalOf(as(pending).surplus.post(food))).toBe("surplus.notVerified");
    expect((await as(pending).surplus.mine()).items).toEqual([]);
  });

  it("works in Biak and three months ahead", async () => {
    const biak = {
      regionId: 9106 as RegionId,
      zone: "Asia/Jayapura" as const,
      place: { latitude: -1.18, longitude: 136.08 },
    };
    const outlet = member("provider", await makeProvider(rescue.database.db, biak));
    const ahead = later(new Date(), 92 * DAY);
    const lot = await as(outlet, ahead).surplus.post({
      ...food,
      cookedAt: later(ahead, -HOUR).toISOString(),
      pickupUntil: later(ahead, HOUR).toISOString(),
    });
    expect(lot).toMatchObject({ zone: "Asia/Jayapura", regionId: 9106 });
  });

  it("edits by version, and never past the clock", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const edited = await as(kitchen).surplus.edit({ id: lot.id, version: 1, title: "Nasi kotak ikan" });
    expect(edited).toMatchObject({ title: "Nasi kotak ikan", version: 2 });
    expect(await refusalOf(as(kitchen).surplus.edit({ id: lot.id, version: 1, title: "Lain" }))).toBe(
      "surplus.changed",
    );
    const tooLate = later(EVENING, 4 * HOUR).toISOString();
    expect(await refusalOf(as(kitchen).surplus.edit({ id: lot.id, version: 2, pickupUntil: tooLate }))).toBe(
      "surplus.pickupAfterSafe",
    );
  });

  it("withdraws only what nobody claimed", async () => {
    const lot = await as(kitchen).surplus.post(food);
    await as(panti).surplus.claim({ id: lot.id, units: 5 });
    const after = await as(kitchen).surplus.withdraw({ id: lot.id, reason: "spoiled" });
    expect(after).toMatchObject({ state: "claimed", unitsLeft: 0, unitsHeld: 5 });
    expect(await refusalOf(as(kitchen).surplus.withdraw({ id: lot.id, reason: "spoiled" }))).toBe("surplus.ended");
  });

  it("is nobody else's to change", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const other = member("provider", await makeProvider(rescue.database.db));
    expect(await refusalOf(as(other).surplus.withdraw({ id: lot.id, reason: "other" }))).toBe("surplus.notYours");
    expect(await refusalOf(as(other).surplus.edit({ id: lot.id, version: 1, title: "Punya saya" }))).toBe(
      "surplus.notYours",
    );
  });
});

describe("nearby", () => {
  it("pages nearest first without losing or repeating a lot", async () => {
    const here = { latitude: -7.25, longitude: 112.75 };
    const outlet = member(
      "provider",
      await makeProvider(rescue.database.db, { regionId: 3578 as RegionId, place: here }),
    );
    for (let step = 0; step < 7; step += 1)
      await as(outlet).surplus.post({
        ...food,
        place: { latitude: here.latitude + step * 0.004, longitude: here.longitude },
      });
    const seen: { id: string; distanceMeters: number }[] = [];
    for (let cursor: string | undefined, page = 0; page < 5; page += 1) {
      const answer = await as(panti).surplus.nearby({ ...here, limit: 3, cursor });
      seen.push(...answer.items);
      if (!answer.nextCursor) break;
      cursor = answer.nextCursor;
    }
    expect(new Set(seen.map((lot) => lot.id)).size).toBe(7);
    expect(seen.map((lot) => lot.distanceMeters)).toEqual(
      [...seen.map((lot) => lot.distanceMeters)].sort((a, b) => a - b),
    );
  });

  it("hides what is not open to all and what is too late", async () => {
    const here = { latitude: -8.65, longitude: 115.22 };
    const outlet = member("provider", await makeProvider(rescue.database.db, { place: here, zone: "Asia/Makassar" }));
    await as(outlet).surplus.post({ ...food, openToAll: false });
    await as(outlet).surplus.post(food);
    expect((await as(panti).surplus.nearby(here)).items).toHaveLength(1);
    expect((await as(panti, later(EVENING, 2 * HOUR)).surplus.nearby(here)).items).toHaveLength(0);
  });
});

describe("time", () => {
  it("ends unclaimed units once, even when two sweeps run together", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const after = later(EVENING, 2 * HOUR + MINUTE);
    await Promise.all([rescue.sweep(expireSurplus, after), rescue.sweep(expireSurplus, after)]);
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ state: "expired", unitsLeft: 0 });
    const entries = await rescue.database
      .sql`select units from balance_entry where surplus_id = ${lot.id} and to_bucket = 'expired'`;
    expect(entries.map((entry) => entry.units)).toEqual([20]);
  });

  it("turns a claim nobody came for into a no-show when the food is not safe any more", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id });
    await rescue.sweep(expireClaims, later(EVENING, 2 * HOUR + MINUTE));
    expect((await as(panti).claims.byId({ id: claim.id })).state).toBe("held");
    await rescue.sweep(expireClaims, later(EVENING, 3 * HOUR + MINUTE));
    expect((await as(panti).claims.byId({ id: claim.id })).state).toBe("expired");
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ state: "expired", unitsHeld: 0 });
  });
});

describe("books", () => {
  it("balance after everything above, and a planted imbalance is reported and cleared", async () => {
    const wrong = async () => {
      await rescue.sweep(checkBalance, EVENING);
      return (await rescue.database.sql`select surplus_id from imbalance`).map((row) => row.surplus_id);
    };
    expect(await wrong()).toEqual([]);
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id, units: 2 });
    await rescue.database.db.execute(
      sql`update surplus set units_open = units_open - 1, units_accepted = units_accepted + 1 where id = ${lot.id}`,
    );
    expect(await wrong()).toEqual([lot.id]);
    await rescue.database.db.execute(
      sql`update surplus set units_open = units_open + 1, units_accepted = units_accepted - 1 where id = ${lot.id}`,
    );
    await rescue.database.db.execute(sql`update claim set units = 1 where id = ${claim.id}`);
    expect(await wrong()).toEqual([lot.id]);
    await rescue.database.db.execute(sql`update claim set units = 2 where id = ${claim.id}`);
    expect(await wrong()).toEqual([]);
  });

  it("keeps organisations apart", async () => {
    const mine = (await as(kitchen).surplus.mine()).items;
    expect(new Set(mine.map((lot) => lot.providerId as OrganisationId))).toEqual(new Set([kitchen.organisationId]));
  });
});
