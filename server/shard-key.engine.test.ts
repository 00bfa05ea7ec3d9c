import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { ClaimId, OfferId, SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";

/** Tables that are spread over machines by region (deploy/citus.sql), where a statement takes or puts their rows. */
const SPREAD = /\b(?:from|join|into|update)\s+"?(?:surplus|claim|offer|balance_entry|outbox)"?(?![\w.])/i;
/** The region is given: as a parameter, as a list, by the rows that came with the statement, or with what is inserted. */
const TO_ONE_REGION =
  /region_id"?\s*=\s*(?:\$\d|any\s*\()|region_id"?(?:, "?id"?\))?\s+in\s*\(|= (?:w|t|given)\.region|^\s*insert/i;

/** Questions that know no border, told by a piece of them, and why. */
const ACROSS_REGIONS: Readonly<Record<string, string>> = {
  "from outbox where published_at is null": "the relay takes what waits, wherever",
  "as wanted(id) cross join lateral (select id, zone":
    "what recipients carry comes from every region in reach of their wheels",
  "as wanted(id) cross join lateral ( select c.region_id": "and so does what they have yet to fetch",
  "order by place <->": "a circle around a place, where Redis does not answer it",
  'from "offer" inner join "surplus"': "what a recipient is offered",
  '"claim"."recipient_id" = $1': "what a recipient fetches",
  '"surplus"."provider_id" = $1': "what a kitchen has posted, which may have moved",
  '"claim"."safe_until" <=': "the sweep of claims nobody fetched",
  '"surplus"."pickup_until" <=': "the sweep of lots nobody took",
};

let rescue: Rescue;
const statements = new Set<string>();
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** Posted, offered, accepted, claimed, found, handed over and expired, as on any evening. */
async function liveAnEvening(): Promise<void> {
  const { provider, ngo, place } = await rescue.town();
  const [near, far] = [await ngo(600), await ngo(900)];
  const watch = (_: number, query: string) => statements.add(query.replaceAll(/\s+/g, " "));
  Object.assign(rescue.database.sql.options, { debug: watch });
  const kitchen = rescue.as(provider);
  await rescue.as(provider, EVENING, "first").surplus.post(tenKilograms);
  await rescue.settle();
  const [offer] = (await Promise.all([near, far].map((who) => rescue.as(who).offers.mine()))).flatMap(
    ({ items }) => items,
  );
  const accepted = await Promise.allSettled(
    [near, far].map((who) => rescue.as(who).offers.accept({ id: offer?.id as OfferId })),
  );
  expect(accepted.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const lot = await rescue.as(provider, EVENING, "second").surplus.post(tenKilograms);
  await rescue.as(far).surplus.nearby(place);
  const claim = await rescue.as(far, EVENING, "third").surplus.claim({ id: lot.id as SurplusId, units: 5 });
  await rescue.as(far).claims.mine();
  await rescue.as(far).claims.byId({ id: claim.id as ClaimId });
  await kitchen.surplus.mine();
  const code = claim.pickupCode ?? "";
  await kitchen.pickups.preview({ code });
  await kitchen.pickups.verify({ code, acceptedUnits: 5, weightGrams: 2_000, method: "scale" });
  await rescue.settle();
  const tooLate = later(new Date(tenKilograms.pickupUntil), MINUTE);
  for (const sweep of [expireClaims, expireSurplus]) await rescue.sweep(sweep, tooLate);
  await rescue.settle(tooLate);
  Object.assign(rescue.database.sql.options, { debug: undefined });
}

it("every statement of an evening says its region, but for those that know no border", async () => {
  await liveAnEvening();
  const spread = [...statements].filter((statement) => SPREAD.test(statement));
  expect(spread.length).toBeGreaterThan(20);
  const everywhere = spread.filter((statement) => !TO_ONE_REGION.test(statement));
  const known = Object.keys(ACROSS_REGIONS);
  expect(everywhere.filter((statement) => !known.some((piece) => statement.includes(piece)))).toEqual([]);
  expect(known.filter((piece) => !everywhere.some((statement) => statement.includes(piece)))).toEqual([]);
});
