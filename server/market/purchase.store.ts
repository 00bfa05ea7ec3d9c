import { and, eq, type SQL, sql } from "drizzle-orm";
import { purchase } from "@/db/schema/market";
import {
  type ClaimId,
  type DrawId,
  type OrganisationId,
  type PersonId,
  regionOf,
  type SurplusId,
} from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";
import type { PurchaseState } from "@/server/market/market.reasons";
import type { Reader, Transaction } from "@/server/platform/database";

export type PurchaseRow = typeof purchase.$inferSelect;

const BUYER_LOCK = 7_310;
const isPurchase = (id: ClaimId): SQL => and(eq(purchase.regionId, regionOf(id)), eq(purchase.claimId, id)) as SQL;

type Buyer = Readonly<{ personId: PersonId; organisationId: OrganisationId | null }>;

const peopleAmong = (buyers: readonly Buyer[]): string[] => buyers.map(({ personId }) => personId);
const housesAmong = (buyers: readonly Buyer[]): string[] =>
  buyers.flatMap(({ organisationId }) => organisationId ?? []);
const marksOf = (ids: readonly string[]) =>
  sql`(select distinct hashtext(who) as mark from unnest(string_to_array(${ids.join(",")}, ',')) who order by 1) marks`;

/**
 * One purchase at a time of a person or an organisation: limits that were kept stay kept. Held to the end of the
 * transaction. People come before organisations, each in one order, so that nobody waits in a ring.
 */
export async function lockBuyers(tx: Transaction, buyers: readonly Buyer[]): Promise<void> {
  for (const ids of [peopleAmong(buyers), housesAmong(buyers)])
    if (ids.length > 0) await tx.execute(sql`select pg_advisory_xact_lock(${BUYER_LOCK}, mark) from ${marksOf(ids)}`);
}

/** The same without waiting. @returns false where one of them buys at this very moment */
export async function tryLockBuyers(tx: Transaction, buyers: readonly Buyer[]): Promise<boolean> {
  const ids = [...peopleAmong(buyers), ...housesAmong(buyers)];
  const [row] = await tx.execute<{ had: boolean }>(
    sql`select bool_and(pg_try_advisory_xact_lock(${BUYER_LOCK}, mark)) as had from ${marksOf(ids)}`,
  );
  return row?.had !== false;
}

export async function savePurchase(tx: Transaction, row: PurchaseRow): Promise<void> {
  await tx.insert(purchase).values(row);
}

export async function lockPurchase(tx: Transaction, id: ClaimId): Promise<PurchaseRow | undefined> {
  const [row] = await tx.select().from(purchase).where(isPurchase(id)).for("no key update");
  return row;
}

export async function savePurchaseChange(
  tx: Transaction,
  id: ClaimId,
  change: { state: PurchaseState; amountRupiah?: Rupiah },
): Promise<void> {
  await tx.update(purchase).set(change).where(isPurchase(id));
}

type Asker = Readonly<{
  surplusId: SurplusId;
  personId: PersonId;
  organisationId: OrganisationId | null;
  /** When the buyer's day began. */
  dayFrom: Date;
  /** Purchases of the lot since then count as pressure. */
  pressFrom: Date;
}>;
/** What a decision about a purchase rests on, as of the moment the lot is locked. */
export type Standing = Readonly<{
  /** How long this transaction has lasted, by the database's clock: waiting for the lot takes time, in which the price falls. */
  waitedMs: number;
  ofLot: number;
  today: number;
  ofLotByOrganisation: number;
  todayByOrganisation: number;
  /** Purchases of the lot in the last moment. */
  pressed: number;
  drawId: DrawId | null;
}>;

/** Reads what limits and draws need to know, in one statement. */
export async function findStanding(tx: Reader, asker: Asker): Promise<Standing> {
  const { surplusId, personId, organisationId } = asker;
  const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;
  const units = (who: SQL, what: SQL) =>
    sql`(select coalesce(sum(p.units), 0)::int from purchase p where ${who} and ${what} and p.state in ('reserved', 'paid'))`;
  const byPerson = sql`p.buyer_id = ${personId}`;
  const byHouse = sql`p.organisation_id = ${organisationId}::uuid`;
  const ofLot = sql`p.surplus_id = ${surplusId}`;
  const today = sql`p.bought_at >= ${moment(asker.dayFrom)}`;
  const [row] = await tx.execute<Standing>(sql`
    select (extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)::int as "waitedMs",
      ${units(byPerson, ofLot)} as "ofLot", ${units(byPerson, today)} as today,
      ${units(byHouse, ofLot)} as "ofLotByOrganisation", ${units(byHouse, today)} as "todayByOrganisation",
      (select count(*)::int from purchase p where ${ofLot} and p.bought_at > ${moment(asker.pressFrom)}) as pressed,
      (select d.id from draw d where d.surplus_id = ${surplusId} and d.decided_at is null) as "drawId"`);
  if (!row) throw new Error("a select without a table answers one row");
  return row;
}
