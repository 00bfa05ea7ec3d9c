import { and, asc, eq, gt, gte, isNotNull, lt, sql } from "drizzle-orm";
import { escrow } from "@/db/schema/escrow";
import { organisation } from "@/db/schema/identity";
import { type ClaimId, type EscrowId, firstIdAt, type OrganisationId, type PersonId } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

export type Span = Readonly<{ from: Date; to: Date }>;

const columns = {
  id: escrow.id,
  claimId: escrow.claimId,
  title: escrow.title,
  kitchen: organisation.name,
  units: escrow.units,
  unitName: escrow.unitName,
  zone: escrow.zone,
  amount: escrow.amount,
  refunded: escrow.refunded,
  state: escrow.state,
  paidAt: escrow.lockedAt,
};

const sold = (reader: Reader) =>
  reader.select(columns).from(escrow).innerJoin(organisation, eq(organisation.id, escrow.providerId)).$dynamic();
export type Sold = Awaited<ReturnType<typeof sold>>[number];

/** A buyer's own purchase, or undefined. */
export async function findSold(reader: Reader, buyerId: PersonId, claimId: ClaimId): Promise<Sold | undefined> {
  const [row] = await sold(reader).where(and(eq(escrow.claimId, claimId), eq(escrow.buyerId, buyerId)));
  return row;
}

const ofMonth = (providerId: OrganisationId, { from, to }: Span) =>
  and(
    eq(escrow.providerId, providerId),
    gte(escrow.id, firstIdAt(from) as EscrowId),
    lt(escrow.id, firstIdAt(to) as EscrowId),
    isNotNull(escrow.lockedAt),
  );

const PAGE = 200;

/** What a kitchen sold in a span, a page at a time, oldest first. */
export async function* readSold(
  reader: Reader,
  providerId: OrganisationId,
  span: Span,
): AsyncGenerator<readonly Sold[]> {
  for (let after: EscrowId | null = null; ; ) {
    const beyond = after ? gt(escrow.id, after) : undefined;
    const rows: Sold[] = await sold(reader)
      .where(and(ofMonth(providerId, span), beyond))
      .orderBy(asc(escrow.id))
      .limit(PAGE);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) return;
  }
}

/** The months in which a kitchen sold anything, newest first. */
export async function listSalesMonths(reader: Reader, providerId: OrganisationId, zone: Zone) {
  const month = sql<string>`to_char(${escrow.openedAt} at time zone ${zone}, 'YYYY-MM')`;
  const rows = await reader
    .select({
      month: month.as("month"),
      sales: sql<number>`count(*)::int`,
      rupiah: sql<string>`sum(${escrow.amount} - ${escrow.refunded})::text`,
    })
    .from(escrow)
    .where(and(eq(escrow.providerId, providerId), isNotNull(escrow.lockedAt)))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
    .limit(12);
  return rows.map(({ rupiah, ...row }) => ({ ...row, rupiah: Number(rupiah) }));
}

/** Whose statement it is. */
export async function findKitchen(reader: Reader, id: OrganisationId) {
  const [row] = await reader
    .select({ name: organisation.name, address: organisation.address, zone: organisation.zone })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row;
}
