import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { DAY, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { closeDrafts, prepareDrafts } from "@/server/recurring/recurring.commands";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** The rescue starts at 21.00 on Saturday 21 November 2026 in Jakarta; these are due at 21.30 on the next Monday. */
const MONDAY_SEVEN = new Date("2026-11-23T12:00:00Z");
const MONDAY_DUE = new Date("2026-11-23T14:30:00Z");
const series = {
  title: "Nasi kotak",
  category: "cooked" as const,
  units: 20,
  unitName: "boks",
  gramsPerUnit: 350,
  storage: "ambient" as const,
  halal: "claimed" as const,
  allergens: ["egg" as const],
  weekdays: [1, 2, 3, 4, 5],
  minuteOfDay: 21 * 60 + 30,
  pickupForMinutes: 90,
};

async function withSeries(change: Partial<typeof series> = {}) {
  const { provider } = await rescue.town();
  const made = await rescue.as(provider).recurring.make({ ...series, ...change });
  return { provider, made };
}
const prepare = (now: Date) => rescue.sweep(prepareDrafts, now);
const drafts = async (provider: MemberActor, now: Date) => (await rescue.as(provider, now).drafts.mine()).items;
const lots = async (provider: MemberActor, now: Date) => (await rescue.as(provider, now).surplus.mine()).items;

async function withDraft() {
  const { provider, made } = await withSeries();
  await prepare(MONDAY_DUE);
  const [draft] = await drafts(provider, MONDAY_DUE);
  if (!draft) throw new Error("no draft");
  return { provider, made, draft };
}

describe("a series", () => {
  it("lays one draft ready on each of its days, two hours ahead, and publishes nothing by itself", async () => {
    const { provider } = await withSeries();
    await prepare(later(MONDAY_SEVEN, 29 * MINUTE));
    expect(await drafts(provider, MONDAY_SEVEN)).toEqual([]);
    await prepare(later(MONDAY_SEVEN, 30 * MINUTE));
    const found = await drafts(provider, MONDAY_DUE);
    expect(found).toMatchObject([{ title: "Nasi kotak", units: 20, day: "2026-11-23", zone: "Asia/Jakarta" }]);
    expect(found[0]?.dueAt).toBe(MONDAY_DUE.toISOString());
    expect(await lots(provider, MONDAY_DUE)).toEqual([]);
  });

  it("does so once, however often and by however many the clock is looked at", async () => {
    const { provider } = await withSeries();
    await Promise.all([1, 2, 3].map(() => prepare(MONDAY_DUE)));
    await rescue.database.sql`update recurring_series set next_at = ${MONDAY_DUE.toISOString()}`;
    await prepare(MONDAY_DUE);
    expect(await drafts(provider, MONDAY_DUE)).toHaveLength(1);
    await prepare(later(MONDAY_DUE, DAY));
    expect((await drafts(provider, later(MONDAY_DUE, DAY))).map(({ day }) => day)).toEqual(["2026-11-24"]);
  });

  it("does not lay ready the nights that passed while nothing ran", async () => {
    const { provider } = await withSeries();
    const thursday = later(MONDAY_DUE, 3 * DAY);
    await prepare(thursday);
    expect((await drafts(provider, thursday)).map(({ day }) => day)).toEqual(["2026-11-26"]);
  });

  it("tells the outbox and the kitchen's screens", async () => {
    const { provider } = await withDraft();
    const told = await rescue.database.sql`
      select payload->>'dueAt' as due from outbox
      where type = 'draft.prepared' and payload->>'providerId' = ${provider.organisationId}`;
    expect(told).toEqual([{ due: MONDAY_DUE.toISOString() }]);
  });

  it("is refused when nothing of it would ever come", async () => {
    const { provider } = await rescue.town();
    const never = rescue.as(provider).recurring.make({ ...series, endsOn: "2026-11-22" });
    expect(await refusalOf(never)).toBe("series.neverComes");
  });
});

describe("changing a series", () => {
  it("takes the waiting draft along, but not the one a hand has changed", async () => {
    const [soft, firm] = [await withDraft(), await withDraft()];
    const { id } = firm.draft;
    const edit = { id, title: "Nasi uduk", units: 12, storage: "hot", pickupForMinutes: 60 } as const;
    await rescue.as(firm.provider, MONDAY_DUE).drafts.edit(edit);
    for (const { provider, made } of [soft, firm])
      await rescue
        .as(provider, MONDAY_DUE)
        .recurring.change({ ...series, id: made.id, version: 1, units: 8, minuteOfDay: 22 * 60 });
    expect(await drafts(soft.provider, MONDAY_DUE)).toMatchObject([
      { units: 8, dueAt: later(MONDAY_DUE, 30 * MINUTE).toISOString(), isEdited: false },
    ]);
    expect(await drafts(firm.provider, MONDAY_DUE)).toMatchObject([
      { units: 12, title: "Nasi uduk", storage: "hot", dueAt: MONDAY_DUE.toISOString(), isEdited: true },
    ]);
  });

  it("drops the draft of a day that is none any more, and brings it back with the day", async () => {
    const { provider, made } = await withDraft();
    const kitchen = rescue.as(provider, MONDAY_DUE);
    const later = await kitchen.recurring.change({ ...series, id: made.id, version: 1, weekdays: [2] });
    expect(await drafts(provider, MONDAY_DUE)).toEqual([]);
    await kitchen.recurring.change({ ...series, id: made.id, version: later.version });
    expect(await drafts(provider, MONDAY_DUE)).toHaveLength(1);
  });

  it("is refused on an old version", async () => {
    const { provider, made } = await withSeries();
    const change = () => rescue.as(provider).recurring.change({ ...series, id: made.id, version: 1, units: 3 });
    expect(await refusalOf(change())).toBe("no refusal");
    expect(await refusalOf(change())).toBe("series.changed");
  });

  it("pauses, goes on and ends, with the drafts", async () => {
    const { provider, made } = await withDraft();
    const kitchen = rescue.as(provider, MONDAY_DUE);
    expect((await kitchen.recurring.pause({ id: made.id })).isPaused).toBe(true);
    expect(await drafts(provider, MONDAY_DUE)).toEqual([]);
    await prepare(later(MONDAY_DUE, DAY));
    expect(await drafts(provider, later(MONDAY_DUE, DAY))).toEqual([]);
    const resumed = rescue.as(provider, later(MONDAY_DUE, DAY));
    expect((await resumed.recurring.resume({ id: made.id })).isPaused).toBe(false);
    expect((await drafts(provider, later(MONDAY_DUE, DAY))).map(({ day }) => day)).toEqual(["2026-11-24"]);
    await resumed.recurring.remove({ id: made.id });
    expect(await drafts(provider, later(MONDAY_DUE, DAY))).toEqual([]);
    expect((await resumed.recurring.mine()).items).toEqual([]);
    await prepare(later(MONDAY_DUE, 2 * DAY));
    expect(await drafts(provider, later(MONDAY_DUE, 2 * DAY))).toEqual([]);
  });
});

describe("a draft", () => {
  it("becomes a lot on a person's word, once, with the clock that word starts", async () => {
    const { provider, draft } = await withDraft();
    const word = { id: draft.id, cookedAt: later(MONDAY_DUE, -HOUR).toISOString() };
    const confirm = () => rescue.as(provider, MONDAY_DUE).drafts.confirm(word);
    const taps = [confirm(), confirm()];
    expect((await Promise.all(taps.map(refusalOf))).toSorted()).toEqual(["draft.decided", "no refusal"]);
    expect(await Promise.any(taps)).toMatchObject({
      ...{ title: "Nasi kotak", unitsLeft: 20, state: "open", allergens: ["egg"], gramsPerUnit: 350 },
      safeUntil: later(MONDAY_DUE, 3 * HOUR).toISOString(),
      pickupUntil: later(MONDAY_DUE, 90 * MINUTE).toISOString(),
    });
    expect(await lots(provider, MONDAY_DUE)).toHaveLength(1);
    expect(await drafts(provider, MONDAY_DUE)).toEqual([]);
  });

  it("rests for the seconds of undo when asked to, and is gone when it is undone", async () => {
    const { provider, draft } = await withDraft();
    const kitchen = rescue.as(provider, MONDAY_DUE);
    const word = { id: draft.id, cookedAt: MONDAY_DUE.toISOString(), undoable: true };
    const lot = await kitchen.drafts.confirm(word);
    expect(lot).toMatchObject({ state: "scheduled", postedAt: later(MONDAY_DUE, 12 * SECOND).toISOString() });
    await kitchen.surplus.undo({ id: lot.id });
    expect(await lots(provider, later(MONDAY_DUE, MINUTE))).toMatchObject([{ state: "withdrawn", unitsLeft: 0 }]);
  });

  it("is not published when its food is no longer safe, and stays", async () => {
    const { provider, draft } = await withDraft();
    const word = { id: draft.id, cookedAt: later(MONDAY_DUE, -5 * HOUR).toISOString() };
    expect(await refusalOf(rescue.as(provider, MONDAY_DUE).drafts.confirm(word))).toBe("surplus.alreadyUnsafe");
    expect(await drafts(provider, MONDAY_DUE)).toHaveLength(1);
  });

  it("can be skipped, and then does not come back that night", async () => {
    const { provider, draft } = await withDraft();
    await rescue.as(provider, MONDAY_DUE).drafts.skip({ id: draft.id });
    await rescue.database.sql`update recurring_series set next_at = ${MONDAY_DUE.toISOString()}`;
    await prepare(MONDAY_DUE);
    expect(await drafts(provider, MONDAY_DUE)).toEqual([]);
    expect(await lots(provider, MONDAY_DUE)).toEqual([]);
  });

  it("closes three hours after its time, unpublished, before and after the sweep", async () => {
    const { provider, draft } = await withDraft();
    const late = later(MONDAY_DUE, 3 * HOUR);
    const confirm = () => rescue.as(provider, late).drafts.confirm({ id: draft.id, cookedAt: late.toISOString() });
    expect(await drafts(provider, late)).toEqual([]);
    expect(await refusalOf(confirm())).toBe("draft.lapsed");
    await rescue.sweep(closeDrafts, late);
    expect(await refusalOf(confirm())).toBe("draft.lapsed");
    expect(await lots(provider, late)).toEqual([]);
  });
});
