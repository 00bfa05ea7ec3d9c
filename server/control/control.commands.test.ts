import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { codeToJoin } from "@/db/testing/register";
import { type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { USUAL_LIMITS } from "@/server/control/control.rules";
import { liveLimits } from "@/server/control/live-limits";
import type { PersonActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { inProcessRateLimiter } from "@/server/platform/rate-limit";
import { spend } from "@/server/web/limits";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterEach(async () => {
  await rescue.database.sql`delete from role_limit`;
  await rescue.database.sql`delete from feature_switch`;
  await liveLimits().read(rescue.database.db);
});
afterAll(() => rescue.database.close());

const control = () => rescue.admin().control;
const reason = "Gladi malam ini";

it("closes registration and opens it again, and says so to whoever comes", async () => {
  const identifier = "satu@contoh.id";
  const code = await codeToJoin(rescue.database.db, identifier);
  const register = () =>
    rescue
      .as({ kind: "anonymous" })
      .identity.register({ displayName: "Wulan", identifier, code, password: "sore di dapur panti" });
  await control().moveSwitch({ name: "registration", isOn: false, reason });
  expect(await refusalOf(register())).toBe("control.registrationClosed");
  expect(await rescue.as({ kind: "anonymous" }).control.openNow()).toEqual({
    ...{ registration: false, waiting_list: true, purchases: true },
  });
  await control().moveSwitch({ name: "registration", isOn: true, reason });
  expect(await refusalOf(register())).toBe("no refusal");
  const { items } = await rescue.admin().audit.list({ subjectId: "registration" });
  expect(items.map(({ action, detail }) => [action, detail.isOn])).toEqual([
    ["switch.moved", true],
    ["switch.moved", false],
  ]);
});

it("closes the waiting list, and those who stand in it stay", async () => {
  const { provider, ngo } = await rescue.town();
  const [first, early, late] = [await ngo(100), await ngo(200), await ngo(300)];
  const lot = await rescue.as(provider).surplus.post({ ...tenKilograms, units: 2 });
  await rescue.as(first).surplus.claim({ id: lot.id });
  expect(await rescue.as(early).surplus.wait({ id: lot.id })).toEqual({ position: 1 });
  await control().moveSwitch({ name: "waiting_list", isOn: false, reason });
  expect(await refusalOf(rescue.as(late).surplus.wait({ id: lot.id }))).toBe("control.waitingListClosed");
  expect((await rescue.as(early).surplus.race({ id: lot.id })).position).toBe(1);
});

it("pauses purchases, while prices stand and what is bought is still held", async () => {
  const { provider } = await rescue.town();
  const [early, late] = [citizen(), citizen()];
  const { id } = await rescue.as(provider).surplus.post({ ...tenKilograms, priceRupiah: 40_000 });
  const wish = { surplusId: id, units: 1, expectedPriceRupiah: 40_000 };
  await rescue.as(early).market.buy(wish);
  await control().moveSwitch({ name: "purchases", isOn: false, reason });
  expect(await refusalOf(rescue.as(late).market.buy(wish))).toBe("control.purchasesClosed");
  expect((await rescue.as(early).market.mine({})).items).toMatchObject([{ state: "reserved", claimState: "held" }]);
  await control().moveSwitch({ name: "purchases", isOn: true, reason });
  expect(await rescue.as(late).market.buy(wish)).toMatchObject({ outcome: "bought" });
});

it("gives a role another limit, within its bounds, which the limiter then holds to", async () => {
  const { db } = rescue.database;
  const now = new Date();
  const actor: PersonActor = {
    ...{ kind: "person", personId: plainId(), sessionId: plainId(), roles: ["ngo"], organisationId: null },
  };
  const limiter = inProcessRateLimiter();
  const passes = async (cost: number) =>
    spend(limiter, { actor, address: "a", cost, now }).then(
      () => true,
      () => false,
    );
  expect(await passes(USUAL_LIMITS.ngo)).toBe(true);
  expect(await passes(1)).toBe(false);
  expect(await refusalOf(control().setLimit({ role: "ngo", perMinute: 501, reason }))).toBe("control.outOfBounds");
  await control().setLimit({ role: "ngo", perMinute: 60, reason });
  await liveLimits().read(db);
  expect(await passes(10)).toBe(true);
  expect(await passes(1)).toBe(false);
  const { items } = await rescue.admin().audit.list({ action: "limit.set" });
  expect(items[0]).toMatchObject({ subjectId: "ngo", detail: { perMinute: 60, before: 50 } });
});

it("goes on with what it knew while nobody can be asked", async () => {
  await control().setLimit({ role: "ngo", perMinute: 60, reason });
  await liveLimits().read(rescue.database.db);
  const away = { select: () => ({ from: () => Promise.reject(new Error("away")) }) };
  await expect(liveLimits().read(away as never)).rejects.toThrow("away");
  expect(liveLimits().perMinute.ngo).toBe(60);
});
