import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { ANONYMOUS, type MemberActor } from "@/server/kernel/actor";
import { later, SECOND } from "@/server/kernel/time";
import { openScheduled } from "@/server/surplus/surplus.commands";
import { UNDO_V1 } from "@/server/surplus/surplus.rules";
import { checkBalance } from "@/server/surplus/upkeep.commands";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
const OPENING = later(EVENING, UNDO_V1.shown + UNDO_V1.margin);
const food = { ...tenKilograms, units: 20, undoable: true };

beforeAll(async () => {
  rescue = await startRescue();
  kitchen = member("provider", await makeProvider(rescue.database.db));
  panti = member("ngo", await makeNgo(rescue.database.db));
});
afterAll(() => rescue.database.close());

const eventsOf = async (id: string) => {
  const rows = await rescue.database.sql`select type from outbox where payload->>'surplusId' = ${id} order by id`;
  return rows.map((row) => row.type);
};

describe("a posting that can be undone", () => {
  it("is seen by its kitchen alone until its time has come, then by everyone", async () => {
    const lot = await rescue.as(kitchen).surplus.post(food);
    expect(lot).toMatchObject({ state: "scheduled", postedAt: OPENING.toISOString(), unitsLeft: 20 });
    expect((await rescue.as(kitchen).surplus.mine()).items.map(({ id }) => id)).toContain(lot.id);
    expect((await rescue.as(kitchen).surplus.byId({ id: lot.id })).state).toBe("scheduled");
    for (const other of [panti, ANONYMOUS])
      expect(await refusalOf(rescue.as(other).surplus.byId({ id: lot.id }))).toBe("surplus.unknown");
    expect(await refusalOf(rescue.as(panti).surplus.claim({ id: lot.id }))).toBe("surplus.unknown");
    expect((await rescue.as(panti).surplus.nearby(lot.place)).items).toEqual([]);
    await rescue.sweep(openScheduled, later(OPENING, -1));
    expect(await eventsOf(lot.id)).toEqual([]);

    expect(await rescue.sweep(openScheduled, OPENING)).toBe(1);
    expect(await eventsOf(lot.id)).toEqual(["surplus.posted"]);
    expect((await rescue.as(panti, OPENING).surplus.claim({ id: lot.id, units: 3 })).units).toBe(3);
    expect(await rescue.sweep(openScheduled, OPENING)).toBe(0);
  });

  it("is undone without anyone ever hearing of it", async () => {
    const lot = await rescue.as(kitchen).surplus.post(food);
    const undone = await rescue.as(kitchen, later(EVENING, 9 * SECOND)).surplus.undo({ id: lot.id });
    expect(undone).toMatchObject({ state: "withdrawn", unitsLeft: 0 });
    await rescue.sweep(openScheduled, later(OPENING, SECOND));
    await rescue.settle(later(OPENING, SECOND));
    expect(await eventsOf(lot.id)).toEqual([]);
    expect(await rescue.database.sql`select 1 from offer where surplus_id = ${lot.id}`).toHaveLength(0);
  });

  it("cannot be undone once it is public, and says so instead of withdrawing", async () => {
    const lot = await rescue.as(kitchen).surplus.post(food);
    await rescue.sweep(openScheduled, OPENING);
    expect(await refusalOf(rescue.as(kitchen, OPENING).surplus.undo({ id: lot.id }))).toBe("surplus.alreadyPublic");
    expect(await rescue.as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({ state: "open", unitsLeft: 20 });
  });

  it("may be changed while it rests, and opens as changed", async () => {
    const lot = await rescue.as(kitchen).surplus.post(food);
    await rescue.as(kitchen).surplus.edit({ id: lot.id, version: 1, title: "Nasi kotak ikan" });
    await rescue.sweep(openScheduled, OPENING);
    expect(await rescue.as(kitchen).surplus.byId({ id: lot.id })).toMatchObject({
      state: "open",
      title: "Nasi kotak ikan",
    });
    expect(await eventsOf(lot.id)).toEqual(["surplus.posted"]);
  });

  it("keeps the books balanced at every step", async () => {
    await rescue.sweep(checkBalance, OPENING);
    expect(await rescue.database.sql`select * from imbalance`).toEqual([]);
  });
});
