import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProvider, member } from "@/db/testing/cast";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { DAY, HOUR, later } from "@/server/kernel/time";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** A kitchen that posts 25 boxes and hands over 8 of 10 weighed, 5 estimated and 3 unknown, on a given evening. */
async function handOver(kitchen: MemberActor, panti: MemberActor, at: Date) {
  const lot = await rescue.as(kitchen, at).surplus.post({
    ...tenKilograms,
    cookedAt: later(at, -HOUR).toISOString(),
    pickupUntil: later(at, 2 * HOUR).toISOString(),
  });
  const take = async (units: number) =>
    (await rescue.as(panti, at).surplus.claim({ id: lot.id, units })).pickupCode ?? "";
  const [weighed, estimated, unknown] = [await take(10), await take(5), await take(3)];
  const { pickups } = rescue.as(kitchen, later(at, HOUR));
  await pickups.verify({ code: weighed, acceptedUnits: 8, rejectedUnits: 2, weightGrams: 3_210, method: "scale" });
  await pickups.verify({ code: estimated, acceptedUnits: 5, rejectedUnits: 0, weightGrams: 2_000, method: "estimate" });
  await pickups.verify({ code: unknown, acceptedUnits: 3, rejectedUnits: 0, method: "unknown" });
  return lot;
}

const read = async (
  kitchen: MemberActor,
  input: { month: string; format: "pdf" | "csv"; language?: "id" | "en" },
  at = EVENING,
) => {
  const file = await rescue.as(kitchen, at).statements.document(input);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(chunk);
  return { ...file, bytes: Buffer.concat(chunks) };
};

describe("the week of an outlet", () => {
  it("says of a new outlet that it is new", async () => {
    const kitchen = member("provider", await makeProvider(rescue.database.db));
    expect(await rescue.as(kitchen).statements.week({})).toMatchObject({
      ...{ isNew: true, isCurrent: true, monday: "2026-11-16", unclaimed: [] },
      accepted: { weighedGrams: 0, handovers: 0, meals: 0 },
    });
  });

  it("keeps weights apart, sets the week before beside it up to the same hour, and says why food stayed", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    await handOver(provider, panti, later(EVENING, -7 * DAY));
    await handOver(provider, panti, EVENING);
    const afterwards = later(EVENING, 2 * HOUR);
    const sold = await rescue.as(provider).surplus.post({ ...tenKilograms, units: 4 });
    await rescue.as(provider).surplus.withdraw({ id: sold.id, reason: "sold" });
    const week = await rescue.as(provider, afterwards).statements.week({});
    const handed = { weighedGrams: 3_210, estimatedGrams: 2_000, unknownUnits: 3, meals: 12, handovers: 3 };
    expect(week).toMatchObject({ isNew: false, accepted: handed, before: handed });
    expect(week.days.find(({ day }) => day === "2026-11-21")).toEqual({
      ...{ day: "2026-11-21", grams: 5_210, gramsBefore: 5_210 },
    });
    expect(week.days.at(-1)).toEqual({ day: "2026-11-22", grams: null, gramsBefore: 0 });
    expect(week.unclaimed).toEqual([
      { reason: "sold", units: 4, estimatedGrams: 1_600, unknownUnits: 0, unitsBefore: 0 },
      { reason: "rejected", units: 2, estimatedGrams: 800, unknownUnits: 0, unitsBefore: 2 },
    ]);
    const earlier = await rescue.as(provider).statements.week({});
    expect(earlier.before.handovers, "an hour earlier last week nothing was handed over").toBe(0);
    const old = await rescue.as(provider, afterwards).statements.week({ day: "2026-11-12" });
    expect(old).toMatchObject({ monday: "2026-11-09", isCurrent: false, accepted: handed, before: { handovers: 0 } });
  });
});

describe("the statement of a month", () => {
  it("is a spreadsheet that id-ID opens as it is: mark, semicolons, quoted ids, no zero for what is unknown", async () => {
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    const lot = await handOver(provider, panti, EVENING);
    const { name, type, bytes } = await read(provider, { month: "2026-11", format: "csv" }, later(EVENING, 2 * HOUR));
    expect(name).toMatch(/^bukti-serah-terima_2026-11_provider-[0-9a-f]{6}\.csv$/);
    expect(type).toBe("text/csv; charset=utf-8");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").slice(1).trim().split("\r\n");
    expect(lines[0]).toMatch(/^"waktu";"zona";"nomor_catatan";"nomor_makanan"/);
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.includes(`"${lot.id}"`))).toHaveLength(4);
    expect(lines.some((line) => line.includes('"3,210";"ditimbang"'))).toBe(true);
    expect(lines.some((line) => line.includes(';;"tidak diketahui"'))).toBe(true);
    const english = await read(provider, { month: "2026-11", format: "csv", language: "en" }, later(EVENING, 2 * HOUR));
    expect(english.bytes.toString()).toContain('"3.210","weighed"');
  });

  it("shows a correction as a line of its own that takes back, and leaves the first one standing", async () => {
    const { provider, ngo } = await rescue.town();
    const lot = await handOver(provider, await ngo(600), EVENING);
    await rescue.database.sql`
      insert into balance_entry (region_id, id, surplus_id, claim_id, from_bucket, to_bucket, units, weight_grams, weight_method, at)
      select region_id, overlay(id::text placing 'ffffffff' from 29)::uuid, surplus_id, claim_id, 'accepted', 'rejected', 1, 400, 'scale', at
      from balance_entry where surplus_id = ${lot.id} and weight_method = 'scale'`;
    const { bytes } = await read(provider, { month: "2026-11", format: "csv" }, later(EVENING, 2 * HOUR));
    const lines = bytes.toString("utf8").split("\r\n");
    expect(lines.some((line) => line.includes('"8"') && line.includes('"3,210"'))).toBe(true);
    expect(lines.some((line) => line.includes('"-1"') && line.includes('"ya";"-0,400"'))).toBe(true);
    const week = await rescue.as(provider, later(EVENING, 2 * HOUR)).statements.week({});
    expect(week.accepted.weighedGrams).toBe(2_810);
  });

  it("is a PDF with our letters in it, in either tongue", async () => {
    const { provider, ngo } = await rescue.town();
    await handOver(provider, await ngo(600), EVENING);
    for (const language of ["id", "en"] as const) {
      const { bytes } = await read(provider, { month: "2026-11", format: "pdf", language }, later(EVENING, 2 * HOUR));
      const text = bytes.toString("latin1");
      expect(text.slice(0, 5)).toBe("%PDF-");
      expect(text).toContain("PlusJakartaSans");
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
      expect(text.trimEnd()).toMatch(/%%EOF$/);
    }
  });

  it("holds nothing of another outlet and refuses months that are not there", async () => {
    const { provider, ngo } = await rescue.town();
    const lot = await handOver(provider, await ngo(600), EVENING);
    const stranger = member("provider", await makeProvider(rescue.database.db));
    const { bytes } = await read(stranger, { month: "2026-11", format: "csv" }, later(EVENING, 2 * HOUR));
    expect(bytes.toString()).not.toContain(lot.id);
    expect(bytes.toString().trim().split("\r\n")).toHaveLength(1);
    const ask = (month: string) => refusalOf(rescue.as(provider).statements.document({ month, format: "csv" }));
    expect(await ask("2026-13")).toBe("statement.unknownMonth");
    expect(await ask("2026-12")).toBe("statement.monthToCome");
    expect((await rescue.as(provider, later(EVENING, 2 * HOUR)).statements.months()).items).toEqual([
      { month: "2026-11", handovers: 3, isRunning: true },
    ]);
  });
});

describe("what a recipient received", () => {
  it("is told by day and category beside its capacity, from its own claims only", async () => {
    const { provider, ngo } = await rescue.town();
    const [panti, other] = [await ngo(600), await ngo(900)];
    expect(await rescue.as(panti).statements.received({})).toMatchObject({ isNew: true, headsFed: 100 });
    await handOver(provider, panti, EVENING);
    const report = await rescue.as(panti, later(EVENING, 2 * HOUR)).statements.received({});
    expect(report).toMatchObject({
      ...{ isNew: false, capacityGramsPerDay: 500_000, headsFed: 100 },
      received: { weighedGrams: 3_210, estimatedGrams: 2_000, unknownUnits: 3, handovers: 3 },
      byCategory: [{ category: "cooked", grams: 5_210, unknownUnits: 3 }],
    });
    expect(report.days).toHaveLength(14);
    expect(report.days.at(-1)).toEqual({ day: "2026-11-21", grams: 5_210 });
    expect(await rescue.as(other).statements.received({})).toMatchObject({
      received: { handovers: 0 },
      byCategory: [],
    });
  });
});
