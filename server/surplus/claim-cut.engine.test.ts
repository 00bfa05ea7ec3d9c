import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import type { SurplusId } from "@/server/kernel/id";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";
import { claimSurplus } from "@/server/surplus/claim.commands";
import { claimWriterOf } from "@/server/surplus/claim-writer";
import { startCuttingProxy } from "@/server/testing/cutting-proxy";

let rescue: Rescue;
let wire: Awaited<ReturnType<typeof startCuttingProxy>>;
let pool: DatabaseHandle;
let kitchen: MemberActor;
let ngo: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  [kitchen, ngo] = [town.provider, await town.ngo(300)];
  wire = await startCuttingProxy(rescue.database.url);
  pool = openDatabase(wire.url, 2);
});
afterAll(async () => {
  await pool.close();
  wire.close();
  await rescue.database.close();
});

it.each([
  ["under a key", "a-tap"],
  ["without a key", null],
])(
  "a claim whose answer was lost with its connection is told as made, never as taken: %s",
  async (_, idempotencyKey) => {
    const { id } = await rescue.as(kitchen).surplus.post(tenKilograms);
    const whole = { id: id as SurplusId, units: tenKilograms.units, fulfilment: "self_pickup" as const };
    const claim = () =>
      claimSurplus(pool.db, claimWriterOf(pool.db), { actor: ngo, now: EVENING, input: whole, idempotencyKey });
    const before = wire.cuts();
    wire.cut("claim", 1);
    const told = await claim();
    expect(wire.cuts() - before).toBe(1);
    expect(told).toMatchObject({ surplusId: id, units: tenKilograms.units, state: "held" });
    const made = await rescue.database.sql`select id from claim where surplus_id = ${id}`;
    expect(made.map((row) => row.id)).toEqual([told.id]);
    if (idempotencyKey) expect(await claim()).toMatchObject({ id: told.id, units: told.units });
  },
);
