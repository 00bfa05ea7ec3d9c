import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";

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

describe("claim", () => {
  it("gives the code to the recipient and to nobody else", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id, units: 5 });
    expect(claim.pickupCode).toMatch(/^\d{6}$/);
    expect((await as(panti).claims.byId({ id: claim.id })).pickupCode).toBe(claim.pickupCode);
    expect((await as(kitchen).claims.byId({ id: claim.id })).pickupCode).toBeNull();
    expect(JSON.stringify(await as(kitchen).claims.incoming())).not.toContain(claim.pickupCode);
    const stranger = member("ngo", await makeNgo(rescue.database.db));
    expect(await refusalOf(as(stranger).claims.byId({ id: claim.id }))).toBe("claim.unknown");
  });

  it("answers a key the same way, also concurrently, and refuses another body", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const caller = as(panti, EVENING, "ambil-1");
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => caller.surplus.claim({ id: lot.id, units: 4 })));
    expect(new Set(answers.map((claim) => claim.id)).size).toBe(1);
    expect(new Set(answers.map((claim) => claim.pickupCode)).size).toBe(1);
    expect(await refusalOf(caller.surplus.claim({ id: lot.id, units: 5 }))).toBe("idempotency.otherBody");
    expect((await as(kitchen).surplus.byId({ id: lot.id })).unitsLeft).toBe(16);
  });

  it("remembers a refusal under its key", async () => {
    const lot = await as(kitchen).surplus.post({ ...food, units: 1 });
    const first = await as(panti).surplus.claim({ id: lot.id });
    const caller = as(panti, EVENING, "terlambat");
    expect(await refusalOf(caller.surplus.claim({ id: lot.id }))).toBe("surplus.taken");
    await as(panti).claims.cancel({ id: first.id, reason: "mistake" });
    expect(await refusalOf(caller.surplus.claim({ id: lot.id }))).toBe("surplus.taken");
  });

  it.each([
    [100, 1, 1],
    [20, 20, 20],
    [15, 10, 10],
  ])("%i rivals for %i units: %i win", async (rivals, units, winners) => {
    const lot = await as(kitchen).surplus.post({ ...food, units });
    const ngos = await Promise.all(Array.from({ length: rivals }, () => makeNgo(rescue.database.db)));
    const answers = await Promise.all(
      ngos.map((ngo) => refusalOf(as(member("ngo", ngo)).surplus.claim({ id: lot.id, units: 1 }))),
    );
    expect(answers.filter((answer) => answer === "no refusal")).toHaveLength(winners);
    expect(new Set(answers.filter((answer) => answer !== "no refusal"))).toEqual(
      new Set(rivals > units ? ["surplus.taken"] : []),
    );
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ unitsLeft: 0, unitsHeld: units });
  });

  it("answers the same at batch size 1 and 64 for mixed sizes", async () => {
    const lot = await as(kitchen).surplus.post({ ...food, units: 10 });
    await refusalOf(as(panti).surplus.claim({ id: lot.id, units: 11 }));
    const wishes = [6, 7, 3, undefined, 1];
    const together = await Promise.all(
      wishes.map((units) => refusalOf(as(panti).surplus.claim({ id: lot.id, units }))),
    );
    const twin = await as(kitchen).surplus.post({ ...food, units: 10 });
    const alone: string[] = [];
    for (const units of wishes) alone.push(await refusalOf(as(panti).surplus.claim({ id: twin.id, units })));
    expect(together).toEqual(alone);
    expect(together).toEqual(["no refusal", "surplus.taken", "no refusal", "no refusal", "surplus.taken"]);
  });

  it("sees a suspension at once", async () => {
    const ngo = member("ngo", await makeNgo(rescue.database.db));
    const lot = await as(kitchen).surplus.post(food);
    await as(ngo).surplus.claim({ id: lot.id, units: 1 });
    await rescue.database.sql`update organisation set verification = 'suspended' where id = ${ngo.organisationId}`;
    expect(await refusalOf(as(ngo).surplus.claim({ id: lot.id, units: 1 }))).toBe("surplus.notVerified");
  });

  it("frees units when cancelled, and once only", async () => {
    const lot = await as(kitchen).surplus.post(food);
    const claim = await as(panti).surplus.claim({ id: lot.id });
    await as(panti).claims.cancel({ id: claim.id, reason: "no_transport" });
    expect(await refusalOf(as(panti).claims.cancel({ id: claim.id, reason: "no_transport" }))).toBe("claim.closed");
    expect(await as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({
      state: "open",
      unitsLeft: 20,
      unitsHeld: 0,
    });
  });

  it("keeps a line for lots that are taken", async () => {
    const lot = await as(kitchen).surplus.post({ ...food, units: 1 });
    const late = member("ngo", await makeNgo(rescue.database.db));
    expect(await refusalOf(as(late).surplus.wait({ id: lot.id }))).toBe("surplus.stillOpen");
    await as(panti).surplus.claim({ id: lot.id });
    expect(await as(late).surplus.wait({ id: lot.id })).toEqual({ position: 1 });
    expect(await as(late).surplus.wait({ id: lot.id })).toEqual({ position: 1 });
  });
});
