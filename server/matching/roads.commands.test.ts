import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { processAll } from "@/db/testing/process-all";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { SurplusId } from "@/server/kernel/id";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { lapseOffers } from "@/server/matching/answer.commands";
import { offerLapsed } from "@/server/matching/matching.contract";
import { osrmGuide } from "@/server/matching/osrm.gateway";
import { proposeOffer } from "@/server/matching/propose.commands";
import { freshRecipients } from "@/server/matching/recipients";
import { rememberRoads } from "@/server/matching/remember-roads";
import type { AskRoads } from "@/server/matching/road.contract";
import { roadsBy } from "@/server/matching/road.gateway";
import { startOsrm } from "@/server/matching/testing/road-machines";
import { gatherWindow } from "@/server/matching/window.inquiry";
import { whenAsked } from "@/server/outbox/inquiry";
import { surplusPosted } from "@/server/surplus/surplus.contract";
import type { MoodyServer } from "@/server/testing/moody-server";

let rescue: Rescue;
let osrm: MoodyServer;
beforeAll(async () => {
  rescue = await startRescue();
});
beforeEach(async () => {
  osrm = await startOsrm();
});
afterEach(() => osrm.close());
afterAll(() => rescue.database.close());

/** The matcher with a router of its own, as reactions.ts has it. */
const settle = (ask: AskRoads, now = EVENING) => {
  const inquiry = gatherWindow(() => ask);
  const rows = [
    whenAsked(surplusPosted, "offer-what-was-posted", inquiry, proposeOffer),
    whenAsked(offerLapsed, "offer-after-lapse", inquiry, proposeOffer),
  ];
  return processAll(rescue.database.db, { now, only: rows });
};
const byOsrm = () => roadsBy([osrmGuide(osrm.url)], () => EVENING);
const offersOf = (surplusId: string) =>
  rescue.database
    .sql`select recipient_id, travel_seconds, travel_source from offer where surplus_id = ${surplusId} order by id`;
const storyOf = async (id: string) =>
  (await rescue.admin().story.ofLot({ id: id as SurplusId })).items.find(({ kind }) => kind === "offer")?.words;

describe("an offer", () => {
  it("is timed by the router, says so to admins, and asks it for at most 25", async () => {
    const { provider, ngo } = await rescue.town();
    for (let index = 0; index < 27; index++) await ngo(500 + index * 20);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await settle(byOsrm());
    const [offer] = await offersOf(lot.id);
    // 500 m at half as long again and 30 km/h; a coordinate on the wire is 11 cm wide.
    expect(offer?.travel_source).toBe("osrm");
    expect(Math.abs(offer?.travel_seconds - 90)).toBeLessThanOrEqual(1);
    expect(osrm.heard).toHaveLength(1);
    expect(osrm.heard[0]?.path.match(/;/g)?.length).toBe(25 + 24);
    expect((await storyOf(lot.id))?.en).toMatch(/^25 offered to ngo .*, 2 min away by the OSRM road map\.$/);
  });

  it("goes to whoever is nearest by road, not to whoever only looks near", async () => {
    const { provider, ngo } = await rescue.town();
    const [near, far] = [await ngo(300), await ngo(2_000)];
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    const acrossTheRiver: AskRoads = async (_, from) =>
      from.map((__, index) => ({ seconds: index === 0 ? 3_000 : 600, source: "osrm" as const }));
    await settle(acrossTheRiver);
    expect(await offersOf(lot.id)).toMatchObject([{ recipient_id: far.organisationId, travel_seconds: 600 }]);
    expect(near.organisationId).not.toBe(far.organisationId);
  });

  it("is not made to someone the road cannot bring there in time, or at all", async () => {
    const { provider, ngo } = await rescue.town();
    const recipients = [await ngo(300), await ngo(600), await ngo(900)];
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    const times = [null, 3 * 3_600, 600];
    await settle(async (_, from) => from.map((__, index) => ({ seconds: times[index] ?? null, source: "osrm" })));
    expect(await offersOf(lot.id)).toMatchObject([{ recipient_id: recipients[2]?.organisationId }]);
    const after = later(EVENING, 5 * MINUTE);
    await rescue.sweep(lapseOffers, after);
    await settle(
      async (_, from) => from.map((__, index) => ({ seconds: times[index] ?? null, source: "osrm" })),
      after,
    );
    expect(await offersOf(lot.id)).toHaveLength(1);
  });

  it("is made by the straight line, and says so, where the router is slow", async () => {
    const { provider, ngo } = await rescue.town();
    await ngo(1_000);
    osrm.mood = { delayMs: 30 * SECOND };
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    await settle(byOsrm());
    expect(await offersOf(lot.id)).toMatchObject([{ travel_seconds: 253, travel_source: "haversine" }]);
    expect((await storyOf(lot.id))?.id).toMatch(/4 menit perjalanan menurut perkiraan garis lurus\.$/);
  });
});

it("asks for every lot of a window, and never inside a transaction", async () => {
  const { provider, ngo } = await rescue.town();
  await Promise.all([ngo(600), ngo(900), ngo(1_200)]);
  const posted = ["Satu", "Dua", "Tiga"].map((title) => rescue.as(provider).surplus.post({ ...tenKilograms, title }));
  const lots = await Promise.all(posted);
  const ask = byOsrm();
  const noneHeld = async () => {
    const held = await rescue.database.sql`
      select pid from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    expect(held).toHaveLength(0);
  };
  const watched: AskRoads = async (to, from) => {
    await vi.waitFor(noneHeld);
    return ask(to, from);
  };
  await settle(rememberRoads(watched, () => EVENING));
  const offers = (await Promise.all(lots.map(({ id }) => offersOf(id)))).flat();
  expect(offers.map((offer) => offer.travel_source)).toEqual(["osrm", "osrm", "osrm"]);
  expect(new Set(offers.map((offer) => offer.recipient_id)).size).toBe(3);
});

it("gathers a window when many post at once, and never waits when it is quiet", async () => {
  const { provider, ngo } = await rescue.town();
  await ngo(600);
  const waits: number[] = [];
  const gather = gatherWindow(
    () => null,
    freshRecipients,
    async (milliseconds) => waits.push(milliseconds),
  );
  const outing = { db: rescue.database.db, clock: () => EVENING };
  const post = (title: string) => rescue.as(provider).surplus.post({ ...tenKilograms, title });
  const first = await post("Satu");
  await gather(outing, { surplusId: first.id as SurplusId });
  expect(waits).toEqual([]);
  for (let index = 0; index < 20; index++) await post(`Kotak ${index}`);
  await gather(outing, { surplusId: first.id as SurplusId });
  expect(waits).toEqual([49]);
  await rescue.settle();
  await gather(outing, { surplusId: first.id as SurplusId });
  expect(waits).toEqual([49]);
});
