import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { photo } from "@/db/schema/photo";
import { makeProvider, member } from "@/db/testing/cast";
import { fingerprint } from "@/db/testing/fingerprint";
import { EVENING, everyNight, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { authenticator } from "@/server/identity/identity.session";
import { type Actor, ANONYMOUS, type MemberActor, type PersonActor, type Role } from "@/server/kernel/actor";
import { mintId, type OrganisationId, plainId } from "@/server/kernel/id";
import { liveHub } from "@/server/live/live-hub";
import { database } from "@/server/platform/database";
import { appRouter } from "@/server/root";
import type { Row } from "@/server/testing/access-row";
import { ACCESS } from "@/server/testing/access-table";
import type { Context } from "@/server/trpc/context";
import { createCallerFactory } from "@/server/trpc/procedures";
import { inputSchemaOf } from "@/server/web/json-schema";
import { type DoorProcedure, proceduresOf, runProcedure } from "@/server/web/procedures";

const procedures = proceduresOf(appRouter);
const createCaller = createCallerFactory(appRouter);

const someone = (roles: readonly Role[], organisationId: OrganisationId | null = null): PersonActor => ({
  kind: "person",
  personId: plainId(),
  sessionId: plainId(),
  roles,
  organisationId,
});

/** Lots, a claim, an offer, a waiting place and a stream of one kitchen and one NGO, and strangers of each role. */
async function makeWorld() {
  const rescue = await startRescue();
  const { provider: kitchen, ngo } = await rescue.town();
  const panti = await ngo(500);
  await signInAll(rescue.database.db, [panti]);
  const lot = await rescue.as(kitchen).surplus.post(tenKilograms);
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 5 });
  const waiter = await ngo(700, { radiusMeters: 1_000 });
  const taken = await rescue.as(kitchen).surplus.post({ ...tenKilograms, units: 2 });
  await rescue.as(panti).surplus.claim({ id: taken.id });
  await rescue.as(waiter).surplus.wait({ id: taken.id });
  const offered = await rescue.as(kitchen).surplus.post({ ...tenKilograms, openToAll: false });
  await rescue.settle();
  const offers = [
    ...(await rescue.as(panti).offers.mine({})).items,
    ...(await rescue.as(waiter).offers.mine({})).items,
  ];
  const [item] = (await rescue.as(kitchen).menu.start({ kitchen: "eatery", halal: "claimed" })).items;
  const offer = offers.find(({ surplusId }) => surplusId === offered.id);
  const [told] = (await rescue.as(panti).notifications.list({})).items;
  if (!offer || !told || !item || !claim.pickupCode) throw new Error("the world is not whole");
  const connectionId = crypto.randomUUID();
  const stream = { connectionId, openedAt: EVENING, write: () => {}, end: () => {} };
  liveHub().attach({ ...stream, personId: panti.personId, sessionId: panti.sessionId }, new Set(), null);
  const own = createCaller({
    ...{ db: rescue.database.db, actor: kitchen, now: EVENING },
    ...{ language: "id", remoteAddress: "t", idempotencyKey: null },
  });
  const keyId = (await own.keys.make({ name: "Kasir", scopes: ["surplus:read"] })).key.id;
  const hook = { name: "Gudang", url: "https://contoh.id/webhook", events: ["surplus.posted" as const] };
  const webhookId = (await own.webhooks.make(hook)).webhook.id;
  const deliveryId = (await own.webhooks.test({ id: webhookId })).id;
  const photoId = plainId<"photo">();
  const facts = { contentHash: "0", width: 4, height: 3, uploadedAt: EVENING, storedAt: EVENING };
  await rescue.database.db
    .insert(photo)
    .values({ ...facts, id: photoId, organisationId: kitchen.organisationId, uploadedBy: kitchen.personId });
  const series = await rescue.as(kitchen).recurring.make(everyNight);
  const exported = await rescue.as(panti).privacy.export();
  const [draft] = (await rescue.as(kitchen).drafts.mine()).items;
  if (!draft) throw new Error("a series due tonight has no draft");
  const forSale = await rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 10_000 });
  const wish = { surplusId: forSale.id, units: 1, expectedPriceRupiah: 10_000 };
  const bought = await rescue.as(someone(["citizen"])).market.buy(wish);
  if (bought.outcome !== "bought") throw new Error("the first to buy was not served");
  const complaint = { claimId: claim.id, reason: "other" as const, text: "Isinya lain dari keterangan" };
  const disputeId = (await rescue.as(panti).disputes.open(complaint)).id;
  const place = (await rescue.as(kitchen).surplus.byId({ id: lot.id })).place;
  const strangers: Record<string, Actor> = {
    anonymous: ANONYMOUS,
    "half signed in": { kind: "half", personId: plainId(), sessionId: plainId(), lacks: "code" },
    newcomer: someone([]),
    citizen: someone(["citizen"]),
    courier: someone(["courier"], plainId()),
    provider: member("provider", await makeProvider(rescue.database.db, { place })),
    ngo: await ngo(900),
    sponsor: someone(["sponsor"], plainId()),
    admin: someone(["admin"]),
    "provider without organisation": someone(["provider"]),
    "ngo without organisation": someone(["ngo"]),
  };
  const codes = [claim.pickupCode];
  return {
    ...{ rescue, kitchen, panti, strangers, connectionId, keyId, webhookId, deliveryId, codes, code: claim.pickupCode },
    ...{ lotId: lot.id, takenLotId: taken.id, offeredLotId: offered.id, claimId: claim.id, offerId: offer.id },
    ...{ notificationId: told.id, menuItemId: item.id },
    ...{ photoId, seriesId: series.id, draftId: draft.id, sessionId: panti.sessionId, exportId: exported.id },
    ...{ lotForSaleId: forSale.id, purchaseId: bought.purchase.claimId, disputeId },
  };
}

let world: Awaited<ReturnType<typeof makeWorld>>;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await authenticator().stop();
  await database().close();
  await world.rescue.database.close();
});

async function call(actor: Actor, path: string, input: unknown): Promise<{ code: string; answer?: unknown }> {
  const { db } = world.rescue.database;
  const context: Context = { db, actor, now: EVENING, language: "id", remoteAddress: "t", idempotencyKey: null };
  const procedure = procedures.get(path) as DoorProcedure;
  return runProcedure(procedure, input, context, new AbortController().signal).then(
    (answer) => ({ code: "no refusal", answer }),
    (error: Error) => ({ code: error.message }),
  );
}

function refusalFor(actor: Actor, { access, staff: needsHouse }: Row): string | null {
  if (access === "public") return null;
  if (actor.kind === "half") return access === "one-factor" ? null : "access.secondFactorFirst";
  if (actor.kind !== "person") return "access.signInFirst";
  if (access === "one-factor") return null;
  if (access === "signed-in") return null;
  if (!access.some((role) => actor.roles.includes(role))) return "access.notYourRole";
  return needsHouse && !actor.organisationId ? "access.noOrganisation" : null;
}

it("lists every procedure with the access it declares", () => {
  const declared = [...procedures.values()].map(({ path, meta }) => [path, meta.access]);
  expect(Object.fromEntries(declared)).toEqual(
    Object.fromEntries(Object.entries(ACCESS).map(([path, { access }]) => [path, access])),
  );
});

it("says of every procedure that names a thing whose it is", () => {
  const NAMES_A_THING = /^(id|code|.*Id|.*Token)$/;
  const silent = [...procedures.values()].filter(({ path, inputs }) => {
    const names = Object.keys(inputSchemaOf(inputs).properties ?? {});
    const row = ACCESS[path];
    return names.some((name) => NAMES_A_THING.test(name) && name !== "regionId") && !row?.theirs && !row?.shared;
  });
  expect(silent.map(({ path }) => path)).toEqual([]);
});

describe("each role", () => {
  it("is let in or turned away as declared, before its input is judged", async () => {
    const wrong: string[] = [];
    for (const [who, actor] of Object.entries(world.strangers))
      for (const [path, row] of Object.entries(ACCESS)) {
        const expected = refusalFor(actor, row);
        // Those who may call it meet what is not theirs in the next test, which watches the tables.
        const real = expected === null ? [] : [row.theirs?.input(world)];
        for (const input of [undefined, { id: "x" }, ...real]) {
          const isOwnLogout = path === "auth.logout" && expected === null;
          if (isOwnLogout) continue;
          const { code } = await call(actor, path, input);
          const isRefused = code.startsWith("access.");
          if (expected === null ? isRefused : code !== expected) wrong.push(`${who} ${path}: ${code}, not ${expected}`);
        }
      }
    expect(wrong).toEqual([]);
  }, 90_000);

  it("changes nothing of others, whatever it names", async () => {
    const { sql } = world.rescue.database;
    const before = await fingerprint(sql, ["wrong_code"]);
    for (const [who, actor] of Object.entries(world.strangers))
      for (const [path, row] of Object.entries(ACCESS)) {
        if (!row.theirs) continue;
        const expected = refusalFor(actor, row) ?? row.theirs.answer;
        await sql`delete from wrong_code`;
        const { code } = await call(actor, path, row.theirs.input(world));
        expect(code, `${who} ${path}`).toBe(expected);
      }
    for (const [who, actor] of Object.entries(world.strangers)) {
      const reach = { access: ["admin"] } as const;
      if (refusalFor(actor, reach) === null) continue;
      const messageId = mintId<"event">(3171 as Parameters<typeof mintId>[0], EVENING);
      const id = (world.kitchen as MemberActor).organisationId;
      for (const [path, input] of [
        ["identity.suspendOrganisation", { id, reason: "sengketa" }],
        ["unplaced.assign", { id: world.lotId, recipientId: id, units: 1 }],
        ["operations.replay", { consumer: "offer-what-was-posted", messageId }],
      ] as const)
        expect((await call(actor, path, input)).code, `${who} ${path}`).toBe(refusalFor(actor, reach));
    }
    expect(await fingerprint(sql, ["wrong_code"])).toEqual(before);
  });

  it("sees nothing of others in its own lists", async () => {
    const secrets = [world.claimId, world.offerId, world.code, world.lotId, world.offeredLotId];
    const lists = ["claims.mine", "claims.incoming", "offers.mine", "surplus.mine"];
    for (const [who, actor] of Object.entries(world.strangers))
      for (const path of lists) {
        const { answer } = await call(actor, path, undefined);
        const text = JSON.stringify(answer ?? {});
        expect(
          secrets.filter((secret) => text.includes(secret)),
          `${who} ${path}`,
        ).toEqual([]);
      }
    const nearby = await call(ANONYMOUS, "surplus.byId", { id: world.lotId });
    expect(JSON.stringify(nearby)).not.toContain(world.code);
    const asKitchen = await call(world.kitchen, "claims.incoming", undefined);
    expect(JSON.stringify(asKitchen)).toContain(world.claimId);
    expect(JSON.stringify(asKitchen)).not.toContain(world.code);
  });
});
