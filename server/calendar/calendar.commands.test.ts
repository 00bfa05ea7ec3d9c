import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { calendarRouter } from "@/server/calendar/calendar.router";
import type { MemberActor } from "@/server/kernel/actor";
import { DAY, later } from "@/server/kernel/time";
import { createCallerFactory } from "@/server/trpc/procedures";
import { openTestDoor } from "@/server/web/testing/test-door";

const createCaller = createCallerFactory(calendarRouter);
let rescue: Rescue;
let door: Awaited<ReturnType<typeof openTestDoor>>;
let now = EVENING;
beforeAll(async () => {
  rescue = await startRescue();
  door = await openTestDoor({ db: rescue.database.db, clock: () => now });
});
afterAll(async () => {
  door.close();
  await rescue.database.close();
});

const as = (actor: MemberActor) =>
  createCaller({ db: rescue.database.db, actor, now, language: "id", remoteAddress: "t", idempotencyKey: null });
const read = (url: string, init: RequestInit = {}) => fetch(`${door.url}${new URL(url).pathname}`, init);

/** The entries as another library understands them. */
async function entries(url: string) {
  const answer = await read(url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await answer.text();
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = calendar.getAllSubcomponents("vevent").map((part) => {
    const event = new ICAL.Event(part);
    return {
      ...{ uid: event.uid, sequence: event.sequence, summary: event.summary, location: event.location },
      ...{ description: event.description, status: part.getFirstPropertyValue("status") },
      ...{ start: event.startDate.toJSDate().toISOString(), end: event.endDate.toJSDate().toISOString() },
      zone: event.startDate.zone.tzid,
    };
  });
  return { text, found, calendar };
}

async function someone() {
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(500);
  await signInAll(rescue.database.db, [provider, panti]);
  const lot = await rescue.as(provider).surplus.post(tenKilograms);
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 4 });
  return { provider, panti, lot, claim };
}

describe("the calendar of a person", () => {
  it("shows the window of a pickup in UTC, the place with its landmark and the clock of the place, and no code", async () => {
    const { provider, panti, claim } = await someone();
    const { url } = await as(panti).make({});
    const { found, text, calendar } = await entries(url);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(found).toEqual([
      expect.objectContaining({
        ...{ uid: `${claim.id}@pahlawan-pangan`, status: "CONFIRMED", zone: "UTC" },
        ...{ start: EVENING.toISOString(), end: tenKilograms.pickupUntil },
        location: "Jl. Menteng Raya 1 (patokan: sebelah masjid)",
      }),
    ]);
    expect(found[0]?.summary).toContain("Ambil 4 boks, Nasi kotak ayam");
    expect(found[0]?.description).toContain("21.00–23.00 WIB");
    expect(text).not.toContain(claim.pickupCode);
    const atKitchen = await entries((await as(provider).make({ language: "en" })).url);
    expect(atKitchen.found[0]?.summary).toContain("fetches 4 boxes, Nasi kotak ayam");
    expect(atKitchen.found[0]?.description).toContain("Pickup window: 21:00–23:00 WIB.");
    expect(atKitchen.text).not.toContain(claim.pickupCode);
  });

  it("shows a kitchen what buyers fetch as well, without a name", async () => {
    const { provider } = await someone();
    const sold = await rescue.as(provider).surplus.post({ ...tenKilograms, title: "Roti sisir", priceRupiah: 5_000 });
    const buyer = citizen();
    await rescue.as(buyer).market.buy({ surplusId: sold.id, units: 2, expectedPriceRupiah: 5_000 });
    const { found, text } = await entries((await as(provider).make({})).url);
    expect(found.map(({ summary }) => summary)).toEqual([
      "Dijemput Pembeli: 2 boks, Roti sisir",
      expect.stringContaining("Nasi kotak ayam"),
    ]);
    expect(text).not.toContain(buyer.personId);
  });

  it("strikes out a cancelled pickup under the same name with a higher number", async () => {
    const { panti, claim } = await someone();
    const { url } = await as(panti).make({});
    const [before] = (await entries(url)).found;
    const first = await read(url);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await read(url, { headers })).status).toBe(304);
    await rescue.as(panti).claims.cancel({ id: claim.id, reason: "mistake" });
    const [after] = (await entries(url)).found;
    expect([before?.uid, before?.status, after?.status]).toEqual([after?.uid, "CONFIRMED", "CANCELLED"]);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect((await read(url, { headers })).status).toBe(200);
  });

  it("is read by nobody without the whole link, after it was replaced or revoked, or once its owner has left", async () => {
    const { panti } = await someone();
    const { url } = await as(panti).make({});
    const status = async (link: string) => (await read(link)).status;
    expect(await status(url)).toBe(200);
    expect((await as(panti).mine()).feed).toMatchObject({ url, lastReadAt: now.toISOString() });
    expect(await status(url.replace(/.\.ics$/, "_.ics"))).toBe(404);
    expect(await status(url.replace(/\.[^.]+\.ics$/, ".ics"))).toBe(404);
    expect(await status(`${new URL(url).origin}/kalender/..%2f.ics`)).toBe(404);
    expect((await read(url, { method: "POST" })).status).toBe(405);
    const next = await as(panti).make({});
    expect([await status(url), await status(next.url)]).toEqual([404, 200]);
    await as(panti).revoke();
    expect([await status(next.url), (await as(panti).mine()).feed]).toEqual([404, null]);
    const last = await as(panti).make({});
    await rescue.database.sql`delete from person_role where person_id = ${panti.personId}`;
    expect(await status(last.url)).toBe(404);
  });

  it("forgets what is a month past", async () => {
    const { panti, claim } = await someone();
    const { url } = await as(panti).make({});
    await rescue.as(panti).claims.cancel({ id: claim.id, reason: "mistake" });
    now = later(EVENING, 29 * DAY);
    expect((await entries(url)).found).toHaveLength(1);
    now = later(EVENING, 31 * DAY);
    expect((await entries(url)).found).toEqual([]);
    now = EVENING;
  });
});
