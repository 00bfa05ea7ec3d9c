import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE } from "@/server/kernel/time";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
let masjid: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  kitchen = town.provider;
  panti = await town.ngo(100);
  masjid = await town.ngo(300);
});
afterAll(() => rescue.database.close());

const LATE = later(EVENING, 2 * HOUR - 59 * MINUTE);

async function held(units: number) {
  const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
  return { lot, claim: await rescue.as(panti).surplus.claim({ id: lot.id, units }) };
}

it("keeps a part under the same code, and offers the rest to the next at once", async () => {
  const { lot, claim } = await held(25);
  const kept = await rescue.as(panti).claims.split({ id: claim.id, keepUnits: 10 });
  expect(kept).toMatchObject({ units: 10, state: "held", pickupCode: claim.pickupCode });
  expect(await rescue.as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({
    state: "open",
    unitsLeft: 15,
    unitsHeld: 10,
  });
  await rescue.settle();
  const offered = (await rescue.as(masjid).offers.mine()).items.find((offer) => offer.surplusId === lot.id);
  expect(offered?.units).toBe(15);
  const done = await rescue.as(kitchen).pickups.verify({
    code: claim.pickupCode ?? "",
    acceptedUnits: 10,
    rejectedUnits: 0,
    method: "unknown",
  });
  expect(done).toMatchObject({ acceptedUnits: 10, freedUnits: 0 });
});

it.each([
  ["all of it is kept", 5, "claim.nothingToFree"],
  ["more than was claimed is kept", 6, "claim.moreThanHeld"],
])("splits nothing when %s", async (_, keepUnits, code) => {
  const { claim } = await held(5);
  expect(await refusalOf(rescue.as(panti).claims.split({ id: claim.id, keepUnits }))).toBe(code);
});

it("asks for no reason while there is time, and for one in the last hour", async () => {
  const early = await held(2);
  await rescue.as(panti).claims.cancel({ id: early.claim.id });
  const late = await held(4);
  const caller = rescue.as(panti, LATE);
  expect(await refusalOf(caller.claims.cancel({ id: late.claim.id }))).toBe("claim.reasonMissing");
  expect(await refusalOf(caller.claims.split({ id: late.claim.id, keepUnits: 1 }))).toBe("claim.reasonMissing");
  await caller.claims.split({ id: late.claim.id, keepUnits: 1, reason: "too_much" });
  expect((await caller.claims.cancel({ id: late.claim.id, reason: "no_transport" })).state).toBe("cancelled");
});
