import { afterAll, beforeAll, expect, it } from "vitest";
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
const keyed = (who: MemberActor, key: string) => rescue.as(who, EVENING, key);
const held = async (units = 5) => {
  const lot = await as(kitchen).surplus.post(tenKilograms);
  return { lot, claim: await as(panti).surplus.claim({ id: lot.id, units }) };
};

it("posts once for one key, also when sent five times at once", async () => {
  const before = (await as(kitchen).surplus.mine()).items.length;
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => keyed(kitchen, "post-1").surplus.post(tenKilograms)));
  expect(new Set(answers.map((lot) => JSON.stringify(lot))).size).toBe(1);
  expect((await as(kitchen).surplus.mine()).items).toHaveLength(before + 1);
  expect(await refusalOf(keyed(kitchen, "post-1").surplus.post({ ...tenKilograms, units: 24 }))).toBe(
    "idempotency.otherBody",
  );
});

it("cancels once, answers the same again, and lets a key serve one purpose only", async () => {
  const { claim } = await held();
  const caller = keyed(panti, "cancel-1");
  const first = await caller.claims.cancel({ id: claim.id, reason: "mistake" });
  expect(first.state).toBe("cancelled");
  expect(await caller.claims.cancel({ reason: "mistake", id: claim.id })).toEqual(first);
  expect(await refusalOf(as(panti).claims.cancel({ id: claim.id, reason: "mistake" }))).toBe("claim.closed");
  expect(await refusalOf(caller.surplus.wait({ id: claim.surplusId }))).toBe("idempotency.otherBody");
});

it("hands over once: the second sending neither counts nor credits again", async () => {
  const { claim } = await held();
  const counted = {
    code: claim.pickupCode ?? "",
    acceptedUnits: 4,
    rejectedUnits: 0,
    weightGrams: 1_600,
    method: "scale" as const,
  };
  const first = await keyed(kitchen, "serah-1").pickups.verify(counted);
  expect(await keyed(kitchen, "serah-1").pickups.verify(counted)).toEqual(first);
  expect(first.freedUnits).toBe(1);
  const [points] = await rescue.database
    .sql`select count(*)::int as rows from transfer where key = ${`points:${claim.id}`}`;
  expect(points?.rows).toBe(1);
});

it("keeps a refusal, and what the refused try had to leave behind", async () => {
  const stranger = member("provider", await makeProvider(rescue.database.db));
  const guess = { code: "000000", acceptedUnits: 1, rejectedUnits: 0, method: "unknown" as const };
  expect(await refusalOf(keyed(stranger, "tebak").pickups.verify(guess))).toBe("pickup.unknown");
  expect(await refusalOf(keyed(stranger, "tebak").pickups.verify(guess))).toBe("pickup.unknown");
  const [wrong] = await rescue.database
    .sql`select count(*)::int as tries from wrong_code where provider_id = ${stranger.organisationId}`;
  expect(wrong?.tries).toBe(1);
});

it("keeps neither a full house nor a malformed body, so that the key may be sent again", async () => {
  const stranger = member("provider", await makeProvider(rescue.database.db));
  const guess = { code: "000000", acceptedUnits: 1, rejectedUnits: 0, method: "unknown" as const };
  for (const n of [1, 2, 3, 4, 5]) await refusalOf(keyed(stranger, `salah-${n}`).pickups.verify(guess));
  expect(await refusalOf(keyed(stranger, "tutup").pickups.verify(guess))).toBe("pickup.tooManyWrongCodes");
  await rescue.database.sql`delete from wrong_code where provider_id = ${stranger.organisationId}`;
  expect(await refusalOf(keyed(stranger, "tutup").pickups.verify(guess))).toBe("pickup.unknown");
  await refusalOf(keyed(kitchen, "rusak").surplus.post({ ...tenKilograms, units: -1 }));
  expect(await refusalOf(keyed(kitchen, "rusak").surplus.post(tenKilograms))).toBe("no refusal");
});

it("seals what it keeps: no pickup code can be read from the table", async () => {
  const lot = await as(kitchen).surplus.post(tenKilograms);
  await rescue.settle();
  const { items } = await as(panti).offers.mine();
  const mine = items.find((offer) => offer.surplusId === lot.id);
  if (!mine) throw new Error("the lot was offered to the only recipient");
  const accepted = await keyed(panti, "terima-1").offers.accept({ id: mine.id });
  expect(accepted.pickupCode).toMatch(/^\d{6}$/);
  expect(await keyed(panti, "terima-1").offers.accept({ id: mine.id })).toEqual(accepted);
  const rows = await rescue.database.sql`select * from idempotency where key = 'terima-1'`;
  expect(JSON.stringify(rows)).not.toContain(accepted.pickupCode);
});
