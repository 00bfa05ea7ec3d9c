import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { dispute } from "@/db/schema/dispute";
import { escrow } from "@/db/schema/escrow";
import { organisation, personRole, roleRequest } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import type { DisputeRecord, MinePageInput } from "@/server/dispute/dispute.contract";
import type { DisputeReason, Side } from "@/server/dispute/dispute.reasons";
import type { PersonActor } from "@/server/kernel/actor";
import { type ClaimId, type DisputeId, regionOf } from "@/server/kernel/id";
import { isAnyOf } from "@/server/platform/any-of";
import type { Reader } from "@/server/platform/database";

const isClaim = (id: ClaimId): SQL => and(eq(claim.regionId, regionOf(id)), eq(claim.id, id)) as SQL;

/** A claim as far as it decides whether it can be disputed. */
export async function findDisputable(reader: Reader, id: ClaimId) {
  const { surplusId, providerId, recipientId, claimedBy, state, closeReason, closedAt } = claim;
  const [row] = await reader
    .select({ surplusId, providerId, recipientId, claimedBy, state, closeReason, closedAt })
    .from(claim)
    .where(isClaim(id));
  if (!row) return null;
  const { claimedBy: boughtBy, ...found } = row;
  return { ...found, buyerId: found.recipientId === null ? boughtBy : null };
}

/** Units a handover accepted; 0 where there was none. */
export async function findAcceptedUnits(reader: Reader, id: ClaimId): Promise<number> {
  const [row] = await reader.select({ units: claim.acceptedUnits }).from(claim).where(isClaim(id));
  return row?.units ?? 0;
}

/** What a frozen purchase holds for its buyer; 0 where no money waits. */
export async function findHeld(reader: Reader, id: ClaimId): Promise<bigint> {
  const [row] = await reader
    .select({ held: sql<string>`${escrow.amount} - ${escrow.refunded}` })
    .from(escrow)
    .where(and(eq(escrow.claimId, id), eq(escrow.state, "DISPUTED")));
  return BigInt(row?.held ?? 0);
}

type Parties = Pick<typeof dispute.$inferSelect, "providerId" | "recipientId" | "buyerId">;

/** Whether a person is the buyer, acts for one of the organisations, or has asked to. */
export async function isOfParties(
  reader: Reader,
  { personId, organisationId }: Pick<PersonActor, "personId" | "organisationId">,
  { providerId, recipientId, buyerId }: Parties,
): Promise<boolean> {
  if (personId === buyerId) return true;
  const houses = recipientId ? [providerId, recipientId] : [providerId];
  if (organisationId && houses.includes(organisationId)) return true;
  const among = (table: typeof personRole | typeof roleRequest) =>
    reader
      .select({ id: table.personId })
      .from(table)
      .where(and(eq(table.personId, personId), isAnyOf(table.organisationId, houses)))
      .limit(1);
  return (await among(personRole)).length > 0 || (await among(roleRequest)).length > 0;
}

const nameOf = <Name extends string | null>(id: SQL) =>
  sql<Name>`(select o.name from ${organisation} o where o.id = ${id})`;

const columns = {
  id: dispute.id,
  claimId: dispute.claimId,
  title: surplus.title,
  units: claim.units,
  unitName: surplus.unitName,
  zone: surplus.zone,
  providerName: nameOf<string>(sql`${dispute.providerId}`),
  recipientName: nameOf<string | null>(sql`${dispute.recipientId}`),
  openedBy: dispute.openedBy,
  reason: sql<DisputeReason>`${dispute.reason}`,
  isSafety: dispute.isSafety,
  state: dispute.state,
  stakesRupiah: dispute.stakesRupiah,
  openedAt: dispute.openedAt,
  answerBy: dispute.answerBy,
  answeredAt: dispute.answeredAt,
  dueAt: dispute.dueAt,
  verdict: dispute.verdict,
  refundRupiah: dispute.refundRupiah,
  unfitUnits: dispute.unfitUnits,
  warned: dispute.warned,
  decidedAt: dispute.decidedAt,
  appealBy: dispute.appealBy,
  isSettled: sql<boolean>`${dispute.settledAt} is not null`,
  version: dispute.version,
};

const ofClaim = and(eq(claim.regionId, dispute.regionId), eq(claim.id, dispute.claimId));
const ofLot = and(eq(surplus.regionId, dispute.regionId), eq(surplus.id, dispute.surplusId));
const disputes = (reader: Reader) =>
  reader.select(columns).from(dispute).innerJoin(claim, ofClaim).innerJoin(surplus, ofLot).$dynamic();

type Row = Awaited<ReturnType<typeof disputes>>[number];
const recordOf = <Found extends Row>(row: Found) => ({
  ...row,
  stakesRupiah: Number(row.stakesRupiah),
  refundRupiah: Number(row.refundRupiah),
});

export async function describeDispute(reader: Reader, id: DisputeId): Promise<DisputeRecord | null> {
  const [row] = await disputes(reader).where(and(eq(dispute.regionId, regionOf(id)), eq(dispute.id, id)));
  return row ? recordOf(row) : null;
}

const isClosed = sql<boolean>`(${dispute.state} = 'closed')`;

/** Those that come after a cursor: within its part, and all of the part that follows. */
function comesAfter(cursor: string): SQL {
  const [part, id] = cursor.split(".");
  const further = sql`${isClosed} = ${part === "closed"} and ${dispute.id} < ${id}::uuid`;
  return part === "live" ? sql`(${isClosed} or ${further})` : further;
}
const placeOf = ({ state, id }: Pick<DisputeRecord, "state" | "id">): string =>
  `${state === "closed" ? "closed" : "live"}.${id}`;

/** A page of someone's disputes, as a buyer and on whichever side of their organisation: what still moves first, newest first. */
export async function listOfParty(
  reader: Reader,
  { personId, organisationId }: PersonActor,
  { limit, cursor }: MinePageInput,
) {
  const { providerId, recipientId, buyerId } = dispute;
  const ofHouse = organisationId ? [eq(providerId, organisationId), eq(recipientId, organisationId)] : [];
  const side = sql<Side>`case when ${providerId} = ${organisationId}::uuid then 'provider' else 'recipient' end`;
  const rows = await reader
    .select({ ...columns, side })
    .from(dispute)
    .innerJoin(claim, ofClaim)
    .innerJoin(surplus, ofLot)
    .where(and(or(eq(buyerId, personId), ...ofHouse), cursor ? comesAfter(cursor) : undefined))
    .orderBy(isClosed, desc(dispute.id))
    .limit(limit + 1);
  const items = rows.slice(0, limit).map(recordOf);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? placeOf(last) : null };
}

/** Several by id, in the order they are named. */
export async function listByKeys(reader: Reader, ids: readonly DisputeId[]): Promise<DisputeRecord[]> {
  if (ids.length === 0) return [];
  const regions = [...new Set(ids.map(regionOf))];
  const rows = await disputes(reader).where(
    and(isAnyOf(dispute.regionId, regions, "integer"), isAnyOf(dispute.id, ids)),
  );
  const byId = new Map(rows.map((row) => [row.id, recordOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
