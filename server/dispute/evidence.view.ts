import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { disputePhoto, disputeStatement } from "@/db/schema/dispute";
import { purchase } from "@/db/schema/market";
import { photo } from "@/db/schema/photo";
import { claim, surplus, surplusRevision } from "@/db/schema/surplus";
import type { StoredDispute } from "@/server/dispute/dispute.store";
import type { Allergen } from "@/server/kernel/food";
import { firstIdAt, timeOf } from "@/server/kernel/id";
import type { NotificationType } from "@/server/notification/notification.reasons";
import type { Reader } from "@/server/platform/database";

type Disputed = Pick<
  StoredDispute,
  "id" | "regionId" | "claimId" | "surplusId" | "providerId" | "recipientId" | "buyerId" | "openedAt"
>;
const shown = { id: photo.id, width: photo.width, height: photo.height };

const lotColumns = {
  title: surplus.title,
  category: surplus.category,
  storage: surplus.storage,
  halal: surplus.halal,
  allergens: sql<Allergen[]>`${surplus.allergens}`,
  unitName: surplus.unitName,
  unitsPosted: surplus.unitsPosted,
  gramsPerUnit: surplus.gramsPerUnit,
  cookedAt: surplus.cookedAt,
  printedDate: surplus.printedDate,
  leftColdAt: surplus.leftColdAt,
  safeUntil: surplus.safeUntil,
  pickupUntil: surplus.pickupUntil,
  postedAt: surplus.postedAt,
  recalledAt: surplus.recalledAt,
  photo: shown,
};
const revisionColumns = {
  title: surplusRevision.title,
  allergens: sql<Allergen[]>`${surplusRevision.allergens}`,
  pickupUntil: surplusRevision.pickupUntil,
  replacedAt: surplusRevision.replacedAt,
  photo: shown,
};

/** The lot as it was posted, and its wording after each edit. */
export async function describeLot(reader: Reader, { regionId, surplusId, providerId }: Disputed) {
  const [now] = await reader
    .select(lotColumns)
    .from(surplus)
    .leftJoin(photo, eq(photo.id, surplus.photoId))
    .where(and(eq(surplus.regionId, regionId), eq(surplus.id, surplusId)));
  if (!now) throw new Error(`the lot ${surplusId} of a dispute is gone`);
  const revisions = await reader
    .select(revisionColumns)
    .from(surplusRevision)
    .leftJoin(photo, and(eq(photo.id, surplusRevision.photoId), isNull(photo.forgottenAt)))
    .where(and(eq(surplusRevision.regionId, regionId), eq(surplusRevision.surplusId, surplusId)))
    .orderBy(asc(surplusRevision.version));
  const [posted] = revisions;
  const wordings = [...revisions.slice(1), now];
  const edits = revisions.map(({ replacedAt }, index) => {
    const { title, pickupUntil, allergens } = wordings[index] ?? now;
    return { at: replacedAt, title, pickupUntil, allergens };
  });
  const first = posted ? { ...now, ...posted } : now;
  const { replacedAt: _, ...asPosted } = { replacedAt: null, ...first };
  return { ...asPosted, edits, alsoRecalled: await countRecalledWith(reader, providerId, surplusId, now.recalledAt) };
}

async function countRecalledWith(reader: Reader, providerId: string, surplusId: string, recalledAt: Date | null) {
  if (!recalledAt) return 0;
  const [row] = await reader.execute<{ lots: number }>(sql`
    select count(*)::int as lots from surplus
    where provider_id = ${providerId} and id <> ${surplusId} and recalled_at = ${recalledAt.toISOString()}::timestamptz`);
  return row?.lots ?? 0;
}

export async function describeClaim(reader: Reader, { regionId, claimId }: Disputed) {
  const { units, state, claimedAt, pickupUntil, safeUntil, closedAt } = claim;
  const { acceptedUnits, rejectedUnits, weightGrams, weightMethod } = claim;
  const counted = { acceptedUnits, rejectedUnits, weightGrams, weightMethod };
  const [row] = await reader
    .select({ units, state, claimedAt, pickupUntil, safeUntil, closedAt, ...counted })
    .from(claim)
    .where(and(eq(claim.regionId, regionId), eq(claim.id, claimId)));
  if (!row) throw new Error(`the claim ${claimId} of a dispute is gone`);
  return row;
}

/** What was to be paid for the claim, how and what became of it; null where it was given away. */
export async function describePurchase(reader: Reader, { regionId, claimId }: Disputed) {
  const { units, unitPriceRupiah, amountRupiah, listPriceRupiah, state, payment, boughtAt } = purchase;
  const [row] = await reader
    .select({ units, unitPriceRupiah, amountRupiah, listPriceRupiah, state, payment, boughtAt })
    .from(purchase)
    .where(and(eq(purchase.regionId, regionId), eq(purchase.claimId, claimId)));
  return row ?? null;
}

/** What both sides said, in the order of the steps, each with its photos. */
export async function listStatements(reader: Reader, { regionId, id }: Disputed) {
  const { kind, side, text, countedUnits, countedGrams, at } = disputeStatement;
  const said = await reader
    .select({ kind, side, text, countedUnits, countedGrams, at })
    .from(disputeStatement)
    .where(and(eq(disputeStatement.regionId, regionId), eq(disputeStatement.disputeId, id)))
    .orderBy(asc(at));
  const photos = await reader
    .select({ kind: disputePhoto.kind, photo: shown })
    .from(disputePhoto)
    .innerJoin(photo, eq(photo.id, disputePhoto.photoId))
    .where(and(eq(disputePhoto.regionId, regionId), eq(disputePhoto.disputeId, id)))
    .orderBy(asc(disputePhoto.place));
  return said.map((one) => ({
    ...one,
    photos: photos.flatMap((row) => (row.kind === one.kind ? [row.photo] : [])),
  }));
}

type MessageRow = {
  side: "provider" | "recipient";
  type: NotificationType;
  facts: Record<string, string | number>;
  at: string;
  people: number;
  delivered: number;
  opened: number;
} & Record<string, unknown>;

/** What the system told each side about the lot, the claim and the dispute, without saying whom. */
export async function listMessages(reader: Reader, dispute: Disputed) {
  const { id, claimId, surplusId, providerId, recipientId, buyerId } = dispute;
  const rows = await reader.execute<MessageRow>(sql`
    select case r.organisation_id when ${providerId}::uuid then 'provider' else 'recipient' end as side, n.type,
      (array_agg(n.facts))[1] as facts, to_char(min(n.made_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      count(*)::int as people, count(n.read_at)::int as opened,
      (count(*) filter (where exists (select from notification_delivery d where d.notification_id = n.id and d.state = 'sent')))::int as delivered
    from (select person_id, organisation_id from person_role where organisation_id in (${providerId}::uuid, ${recipientId}::uuid)
      union select ${buyerId}::uuid, null where ${buyerId}::uuid is not null) r
    join notification n on n.person_id = r.person_id and n.id >= ${firstIdAt(timeOf(surplusId))}
    where n.subject in (${`claim:${claimId}`}, ${`lot:${surplusId}`}, ${`dispute:${id}`})
    group by r.organisation_id, n.type, n.occasion order by min(n.made_at), n.type limit 100`);
  return [...rows].map((row) => ({ ...row, at: new Date(row.at) }));
}
