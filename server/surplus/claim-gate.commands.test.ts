import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import type { SurplusId } from "@/server/kernel/id";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { openDatabase } from "@/server/platform/database";
import { ClaimGate, putClaimGate } from "@/server/surplus/claim-gate";
import { closedLotsHere } from "@/server/surplus/closed-lots";
import { surplusProcedures } from "@/server/surplus/surplus.router";
import { createCallerFactory, router } from "@/server/trpc/procedures";

let rescue: Rescue;
let gate: ClaimGate;
let isHearing = true;
let town: Awaited<ReturnType<Rescue["town"]>>;
let winner: MemberActor;
let loser: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  town = await rescue.town();
  [winner, loser] = await Promise.all([town.ngo(100), town.ngo(200)]);
});
afterAll(() => rescue.database.close());
beforeEach(() => {
  isHearing = true;
  gate = new ClaimGate(closedLotsHere(), () => isHearing);
  for (const db of [rescue.database.db, cut]) putClaimGate(db, gate);
});

const post = async () => (await rescue.as(town.provider).surplus.post(tenKilograms)).id as SurplusId;
const claim = (who: MemberActor, id: SurplusId, { now = EVENING, key = null as string | null, units = 25 } = {}) =>
  rescue.as(who, now, key).surplus.claim({ id, units });
const versionOf = async (id: SurplusId) => (await rescue.as(town.provider).surplus.byId({ id })).version;

/** A door that has lost its database: only what the gate knows is answered there. */
const cut = openDatabase("postgres://nobody@127.0.0.1:1/none", 1).db;
const claimWithoutDatabase = (who: MemberActor, id: SurplusId, idempotencyKey: string | null = null) =>
  createCallerFactory(router(surplusProcedures))({
    ...{ db: cut, actor: who, now: EVENING, language: "id", remoteAddress: "test", idempotencyKey },
  }).claim({ id, units: 25 });
/** The whole refusal: reason, kind and details. */
const causeOf = (asked: Promise<unknown>) => asked.catch((fault: Error) => fault.cause);

it("tells who comes too late without the database, with the words the database has", async () => {
  const lot = await post();
  await claim(winner, lot);
  isHearing = false;
  const byDatabase = await causeOf(claim(loser, lot));
  expect(byDatabase).toMatchObject({ code: "surplus.taken", details: { unitsLeft: 0 } });
  isHearing = true;
  expect(await causeOf(claim(loser, lot))).toEqual(byDatabase);
  expect(await causeOf(claimWithoutDatabase(loser, lot))).toEqual(byDatabase);
  expect(await causeOf(claimWithoutDatabase(loser, lot, "late"))).toEqual(byDatabase);
  expect(await causeOf(claim(winner, lot))).toEqual(byDatabase);
  expect(await refusalOf(claimWithoutDatabase(winner, lot))).not.toBe("surplus.taken");
});

it("gives the winner's key its claim and never lets the gate answer for who had one", async () => {
  const lot = await post();
  const won = await claim(winner, lot, { key: "won" });
  await refusalOf(claim(loser, lot, { key: "lost" }));
  expect(await claim(winner, lot, { key: "won" })).toEqual(won);
  expect(await refusalOf(claim(winner, lot, { key: "won", units: 3 }))).toBe("idempotency.otherBody");
  expect(await refusalOf(claim(loser, lot, { key: "lost" }))).toBe("surplus.taken");
});

it("opens by the lot's version, whatever is told late", async () => {
  const lot = await post();
  const { id } = await claim(winner, lot);
  await refusalOf(claim(loser, lot));
  const closed = await versionOf(lot);
  await rescue.as(winner).claims.cancel({ id });
  const news = (version: number) => ({ type: "surplus.released", data: { surplusId: lot, version, unitsLeft: 25 } });
  gate.hear(news(closed - 1), EVENING);
  expect(await refusalOf(claim(loser, lot))).toBe("surplus.taken");
  gate.hear(news(await versionOf(lot)), EVENING);
  expect((await claim(loser, lot)).units).toBe(25);
});

it("is asked about a lot anew after seconds, though no news came", async () => {
  const lot = await post();
  const { id } = await claim(winner, lot);
  await refusalOf(claim(loser, lot));
  await rescue.as(winner).claims.cancel({ id });
  expect((await claim(loser, lot, { now: later(EVENING, 6_000) })).units).toBe(25);
});

it("does not speak while nobody hears the channel, nor after a gap", async () => {
  const lot = await post();
  const { id } = await claim(winner, lot);
  await refusalOf(claim(loser, lot));
  await rescue.as(winner).claims.cancel({ id });
  isHearing = false;
  const held = await claim(loser, lot, { units: 5 });
  isHearing = true;
  gate.forgetAll();
  expect((await claim(winner, lot, { units: 5 })).units).toBe(5);
  expect(held.units).toBe(5);
});

it("says of every end and to every recipient what the database says", async () => {
  const [taken, withdrawn, expired] = await Promise.all([post(), post(), post()]);
  await claim(winner, taken);
  await rescue.as(town.provider).surplus.withdraw({ id: withdrawn, reason: "sold" });
  const strangers = await Promise.all([
    town.ngo(300),
    town.ngo(400, { radiusMeters: 1 }),
    town.ngo(500, { halalMinimum: "certified" }),
    town.ngo(600, {}, { verification: "pending" }),
    town.ngo(700, { claimsPausedUntil: later(EVENING, 24 * HOUR) }),
  ]);
  const cases = strangers.flatMap((who) => [
    [who, taken, EVENING] as const,
    [who, withdrawn, EVENING] as const,
    [who, taken, later(EVENING, 2 * HOUR + MINUTE)] as const,
    [who, expired, later(EVENING, 2 * HOUR + MINUTE)] as const,
  ]);
  const ask = () => Promise.all(cases.map(([who, id, now]) => refusalOf(claim(who, id, { now, units: 1 }))));
  isHearing = false;
  const byDatabase = await ask();
  isHearing = true;
  for (let turn = 0; turn < 2; turn += 1) expect(await ask()).toEqual(byDatabase);
  expect(new Set(byDatabase).size).toBe(7);
});
