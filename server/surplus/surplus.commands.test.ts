import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type MemberActor, systemActor } from "@/server/kernel/actor";
import type { OrganisationId, RegionId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";
import { claimsRouter, surplusRouter } from "@/server/surplus/surplus.router";
import { checkBalance } from "@/server/surplus/upkeep.commands";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(router({ surplus: surplusRouter, claims: claimsRouter }));
const evening = new Date("2026-11-21T14:00:00Z");

let database: TestDatabase;
let kitchen: MemberActor;
let panti: MemberActor;

beforeAll(async () => {
  database = await testDatabase();
  kitchen = member("provider", await makeProvider(database.db));
  panti = member("ngo", await makeNgo(database.db));
});
afterAll(() => database.close());

const as = (actor: MemberActor, now = evening, idempotencyKey: string | null = null) =>
  createCaller({ db: database.db, actor, now, language: "id", remoteAddress: "test", idempotencyKey });

const food = {
  title: "Nasi kotak ayam",
  category: "cooked",
  units: 20,
  unitName: "boks",
  gramsPerUnit: 400,
  cookedAt: later(evening, -HOUR).toISOString(),
  storage: "ambient",
  halal: "claimed",
  pickupUntil: later(evening, 2 * HOUR).toISOString(),
} as const;

const sweep = (run: typeof expireSurplus, now: Date) =>
  database.db.transaction((tx) => run({ tx, now, actor: systemActor("test") }));

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );

describe("post", () => {
  it("computes the clock, opens the books and tells the outbox", async () => {
    const lot = await as(kitchen).surplus.post(food);
    expect(lot).toMatchObject({
      state: "open",
      unitsLeft: 20,
      safeUntil: later(evening, 3 * HOUR).toISOString(),
      regionId: 3171,
    });
    const events = await database.sql`select type from outbox where payload->>'surplusId' = ${lot.id}`;
    expect(events.map((event) => event.type)).toEqual(["surplus.posted"]);
  });

  it("refuses an outlet that is not verified, and keeps nothing", async () => {
    const pending = member("provider", await makeProvider(database.db, { verification: "pending" }));
    expect(await refusal(as(pending).surplus.post(food))).toBe("surplus.notVerified");
    expect((await as(pending).surplus.mine()).items).toEqual([]);
  });

  it("works in Biak and three months ahead", async () => {
    const biak = {
      regionId: 9106 as RegionId,
      zone: "Asia/Jayapura" as const,
      place: { latitude: -1.18, longitude: 136.08 },
    };
    const outlet = member("provider", await makeProvider(database.db, biak));
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
    expect(await refusal(as(kitchen).surplus.edit({ id: lot.id, version: 1, title: "Lain" }))).toBe("surplus.changed");
    const tooLate = later(evening, 4 * HOUR).toISOString();
    expect(await refusal(as(kitchen).surplus.edit({ id: lot.id, version: 2, pickupUntil: tooLate }))).toBe(
      "surplus.pickupAfterSafe",
    );
  });

  it("withdraws only what nobody claimed", async () => {
    const lot = await as(kitchen).surplus.post(food);
    await as(panti).surplus.claim({ id: lot.id, units: 5 });
    const after = await as(kitchen).surplus.withdraw({ id: lot.id, reason: "spoiled" });
    expect(after).toMatchObject({ state: "claimed", unitsLeft: 0, unitsHeld: 5 });
    expect(await refusal(as(kitchen).surplus.withdraw({ id: lot.id, reason: "spoiled" }))).toBe("surplus.ended");
  });

  it("is nobody else's to change", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const other = member("provider", await makeProvider(database.db));
    expect(await refusal(as(other).surplus.withdraw({ id: lot.id, reason: "other" }))).toBe("surplus.notYours");
    expect(await refusal(as(other).surplus.edit({ id: lot.id, version: 1, title: "Punya saya" }))).toBe(
      "surplus.notYours",
    );
  });
});

describe("nearby", () => {
  it("pages nearest first without losing or repeating a lot", async () => {
    const here = { latitude: -7.25, longitude: 112.75 };
    const outlet = member("provider", await makeProvider(database.db, { regionId: 3578 as RegionId, place: here }));
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
    const outlet = member("provider", await makeProvider(database.db, { place: here, zone: "Asia/Makassar" }));
    await as(outlet).surplus.post({ ...food, openToAll: false });
    await as(outlet).surplus.post(food);
    expect((await as(panti).surplus.nearby(here)).items).toHaveLength(1);
    expect((await as(panti, later(evening, 2 * HOUR)).surplus.nearby(here)).items).toHaveLength(0);
  });
});

describe("claim", () => {
  it("gives the code to the recipient and to nobody else", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id, units: 5 });
    expect(claim.pickupCode).toMatch(/^\d{6}$/);
    expect((await as(panti).claims.byId({ id: claim.id })).pickupCode).toBe(claim.pickupCode);
    expect((await as(kitchen).claims.byId({ id: claim.id })).pickupCode).toBeNull();
    expect(JSON.stringify(await as(kitchen).claims.incoming())).not.toContain(claim.pickupCode);
    const stranger = member("ngo", await makeNgo(database.db));
    expect(await refusal(as(stranger).claims.byId({ id: claim.id }))).toBe("claim.unknown");
  });

  it("answers a key the same way, also concurrently, and refuses another body", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const caller = as(panti, evening, "ambil-1");
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => caller.surplus.claim({ id: lot.id, units: 4 })));
    expect(new Set(answers.map((claim) => claim.id)).size).toBe(1);
    expect(new Set(answers.map((claim) => claim.pickupCode)).size).toBe(1);
    expect(await refusal(caller.surplus.claim({ id: lot.id, units: 5 }))).toBe("idempotency.otherBody");
    expect((await as(kitchen).surplus.byId({ id: lot.id })).unitsLeft).toBe(16);
  });

  it("remembers a refusal under its key", async () => {
    const lot = await as(kitchen).surplus.post({ ...food, units: 1 });
    const first = await as(panti).surplus.claim({ id: lot.id });
    const caller = as(panti, evening, "terlambat");
    expect(await refusal(caller.surplus.claim({ id: lot.id }))).toBe("surplus.taken");
    await as(panti).claims.cancel({ id: first.id, reason: "mistake" });
    expect(await refusal(caller.surplus.claim({ id: lot.id }))).toBe("surplus.taken");
  });

  it.each([
    [100, 1, 1],
    [20, 20, 20],
    [15, 10, 10],
  ])("%i rivals for %i units: %i win", async (rivals, units, winners) => {
    const lot = await as(kitchen).surplus.post({ ...food, units });
    const answers = await Promise.all(
      Array.from({ length: rivals }, () => refusal(as({ ...panti }).surplus.claim({ id: lot.id, units: 1 }))),
    );
    expect(answers.filter((answer) => answer === "no refusal")).toHaveLength(winners);
    expect(new Set(answers.filter((answer) => answer !== "no refusal"))).toEqual(
      new Set(rivals > units ? ["surplus.taken"] : []),
    );
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ unitsLeft: 0, unitsHeld: units });
  });

  it("answers the same at batch size 1 and 64 for mixed sizes", async () => {
    const lot = await as(kitchen).surplus.post({ ...food, units: 10 });
    await refusal(as(panti).surplus.claim({ id: lot.id, units: 11 }));
    const wishes = [6, 7, 3, undefined, 1];
    const together = await Promise.all(wishes.map((units) => refusal(as(panti).surplus.claim({ id: lot.id, units }))));
    const twin = await as(kitchen).surplus.post({ ...food, units: 10 });
    const alone: string[] = [];
    for (const units of wishes) alone.push(await refusal(as(panti).surplus.claim({ id: twin.id, units })));
    expect(together).toEqual(alone);
    expect(together).toEqual(["no refusal", "surplus.taken", "no refusal", "no refusal", "surplus.taken"]);
  });

  it("sees a suspension at once", async () => {
    const ngo = member("ngo", await makeNgo(database.db));
    const lot = await as(kitchen).surplus.post(food);
    await as(ngo).surplus.claim({ id: lot.id, units: 1 });
    await database.sql`update organisation set verification = 'suspended' where id = ${ngo.organisationId}`;
    expect(await refusal(as(ngo).surplus.claim({ id: lot.id, units: 1 }))).toBe("surplus.notVerified");
  });

  it("frees units when cancelled, and once only", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id });
    await as(panti).claims.cancel({ id: claim.id, reason: "no_transport" });
    expect(await refusal(as(panti).claims.cancel({ id: claim.id, reason: "no_transport" }))).toBe("claim.closed");
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({
      state: "open",
      unitsLeft: 20,
      unitsHeld: 0,
    });
  });

  it("keeps a line for lots that are taken", async () => {
    const lot = await as(kitchen).surplus.post({ ...food, units: 1 });
    const late = member("ngo", await makeNgo(database.db));
    expect(await refusal(as(late).surplus.wait({ id: lot.id }))).toBe("surplus.stillOpen");
    await as(panti).surplus.claim({ id: lot.id });
    expect(await as(late).surplus.wait({ id: lot.id })).toEqual({ position: 1 });
    expect(await as(late).surplus.wait({ id: lot.id })).toEqual({ position: 1 });
  });
});

describe("time", () => {
  it("ends unclaimed units once, even when two sweeps run together", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const after = later(evening, 2 * HOUR + MINUTE);
    await Promise.all([sweep(expireSurplus, after), sweep(expireSurplus, after)]);
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ state: "expired", unitsLeft: 0 });
    const entries =
      await database.sql`select units from balance_entry where surplus_id = ${lot.id} and to_bucket = 'expired'`;
    expect(entries.map((entry) => entry.units)).toEqual([20]);
  });

  it("turns a claim nobody came for into a no-show when the food is not safe any more", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id });
    await sweep(expireClaims, later(evening, 2 * HOUR + MINUTE));
    expect((await as(panti).claims.byId({ id: claim.id })).state).toBe("held");
    await sweep(expireClaims, later(evening, 3 * HOUR + MINUTE));
    expect((await as(panti).claims.byId({ id: claim.id })).state).toBe("expired");
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ state: "expired", unitsHeld: 0 });
  });
});

describe("books", () => {
  it("balance after everything above, and a planted imbalance is reported and cleared", async () => {
    const wrong = async () => {
      await sweep(checkBalance, evening);
      return (await database.sql`select surplus_id from imbalance`).map((row) => row.surplus_id);
    };
    expect(await wrong()).toEqual([]);
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id, units: 2 });
    await database.db.execute(
      sql`update surplus set units_open = units_open - 1, units_accepted = units_accepted + 1 where id = ${lot.id}`,
    );
    expect(await wrong()).toEqual([lot.id]);
    await database.db.execute(
      sql`update surplus set units_open = units_open + 1, units_accepted = units_accepted - 1 where id = ${lot.id}`,
    );
    await database.db.execute(sql`update claim set units = 1 where id = ${claim.id}`);
    expect(await wrong()).toEqual([lot.id]);
    await database.db.execute(sql`update claim set units = 2 where id = ${claim.id}`);
    expect(await wrong()).toEqual([]);
  });

  it("keeps organisations apart", async () => {
    const mine = (await as(kitchen).surplus.mine()).items;
    expect(new Set(mine.map((lot) => lot.providerId as OrganisationId))).toEqual(new Set([kitchen.organisationId]));
  });
});
