import { expect } from "vitest";
import { type Evening, GRAMS, type Told } from "@/e2e/faults/evening";
import type { Product } from "@/e2e/faults/product";
import { systemActor } from "@/server/kernel/actor";
import { SECOND } from "@/server/kernel/time";
import { reactions } from "@/server/reactions";
import { findBrokenTokens } from "@/server/reconciliation/books.view";
import { checkBalance } from "@/server/surplus/upkeep.commands";

const SOON = { timeout: 60 * SECOND, interval: 200 };
const REPLAYED = 4;

const idsOf = (told: readonly Told[], path: Told["path"]) =>
  told.flatMap((one) => (one.path === path ? one.answer.id : [])).sort();

/** Everything the people were told of is there once, and nothing else is. */
async function checkPromises({ database: { sql } }: Product, { told, odd }: Evening): Promise<void> {
  expect(odd).toEqual([]);
  const ids = (rows: readonly { id?: unknown }[]) => rows.map(({ id }) => String(id)).sort();
  expect(ids(await sql`select id from surplus`)).toEqual(idsOf(told, "surplus.post"));
  expect(ids(await sql`select id from claim`)).toEqual(idsOf(told, "surplus.claim"));
  expect(ids(await sql`select id from claim where state = 'completed'`)).toEqual(idsOf(told, "pickups.verify"));
}

/** No unit is claimed twice, and the entries say of every lot what the lot says. */
async function checkUnits({ database: { db, sql } }: Product): Promise<void> {
  const wrong = await sql`
    select s.id from surplus s left join lateral (
      select coalesce(sum(units), 0) as units from claim where surplus_id = s.id and state in ('held', 'completed')) c on true
    where s.units_open + c.units <> s.units_posted`;
  expect(wrong).toEqual([]);
  await db.transaction((tx) => checkBalance({ tx, now: new Date(), actor: systemActor("test") }));
  expect(await sql`select surplus_id, facts from imbalance`).toEqual([]);
}

/** Asked again under its key, a tap is answered as it was. */
async function checkReplays(evening: Evening): Promise<void> {
  for (const path of ["surplus.post", "surplus.claim", "pickups.verify"] as const) {
    const last = evening.told.filter((one) => one.path === path).slice(-REPLAYED);
    const again = await Promise.all(last.map((one) => evening.again(one)));
    // A claim is shown as it stands by now.
    const lasting = ({ id, units, surplusId }: Told["answer"]) => ({ id, units, surplusId });
    const seen = (answer: unknown) => (path === "surplus.claim" ? lasting(answer as Told["answer"]) : answer);
    expect(again.map(seen)).toEqual(last.map(({ answer }) => seen(answer)));
  }
}

/** Everything recorded is on the bus, without anyone's help. */
async function checkBacklog({ database: { sql } }: Product): Promise<void> {
  const waiting = async () => (await sql`select count(*)::int as n from outbox where published_at is null`)[0]?.n;
  await expect.poll(waiting, SOON).toBe(0);
}

/** What must hold after each fault, while nobody taps. */
export async function checkBooks(product: Product, evening: Evening): Promise<void> {
  try {
    await evening.rest();
    await checkPromises(product, evening);
    await checkUnits(product);
    await checkReplays(evening);
    await checkBacklog(product);
  } finally {
    evening.goOn();
  }
}

/** Reactions and their events up to a moment that have not had their effect yet; where nobody listens, no webhook is owed. */
export async function effectsOwed({ database: { sql } }: Product, before: Date): Promise<string> {
  const rows = reactions
    .filter((row) => !("run" in row))
    .map((row) => {
      return { name: row.name, type: row.type, for_listeners: "isMoot" in row };
    });
  const owed = await sql<{ name: string; owed: number }[]>`
    select r.name, count(*)::int as owed from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(name text, type text, for_listeners boolean)
      join outbox e on e.type = r.type
    where e.published_at < ${before.toISOString()}
      and not exists (select from inbox i where i.reaction = r.name and i.event_id = e.id)
      and (not r.for_listeners or exists (select from webhook_endpoint w where e.type = any (w.events)
        and w.organisation_id::text in (e.payload ->> 'providerId', e.payload ->> 'recipientId')))
    group by r.name order by r.name`;
  return owed.map(({ name, owed: count }) => `${name} ${count}`).join(", ");
}

/** What only ever adds up is as much as was told: a doubled effect would show, and a lost one. */
export async function checkSums({ database: { db, sql }, listener }: Product, evening: Evening): Promise<void> {
  const handed = evening.told.filter(({ path }) => path === "pickups.verify");
  const grams = handed.reduce((sum, { input }) => sum + (input as { acceptedUnits: number }).acceptedUnits * GRAMS, 0);
  const [impact] = await sql`select sum(weighed_grams)::int as grams from impact_day where carbon_set = 'category-v1'`;
  expect(impact?.grams).toBe(grams);
  const [carbon] = await sql`select (select sum(co2e_grams) from impact_day)::int as told,
    (select sum(co2e_grams) from carbon_counted)::int as counted`;
  expect(carbon?.counted).toBe(carbon?.told);
  expect(await findBrokenTokens(db, 9)).toEqual([]);
  const sent = async () =>
    (await sql`select count(*)::int as n from webhook_delivery where state <> 'delivered'`)[0]?.n;
  await expect.poll(sent, SOON).toBe(0);
  const deliveries = (await sql`select event_id from webhook_delivery`).map((row) => String(row.event_id));
  expect(new Set(deliveries).size).toBe(deliveries.length);
  expect(deliveries.length).toBeGreaterThan(0);
  expect(new Set(listener.heard).size).toBe(deliveries.length);
  const offers = await sql`select surplus_id from offer where state = 'open' group by surplus_id having count(*) > 1`;
  expect(offers).toEqual([]);
  const unseen =
    await sql`select id from surplus s where state = 'open' and not exists (select from offer o where o.surplus_id = s.id)
    and not exists (select from unplaced u where u.surplus_id = s.id)`;
  expect(unseen).toEqual([]);
}
