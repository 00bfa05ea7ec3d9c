import { sql } from "drizzle-orm";
import { dispute, disputePhoto } from "@/db/schema/dispute";
import { documentView, organisationDocument } from "@/db/schema/document";
import { menuItem } from "@/db/schema/menu";
import { series } from "@/db/schema/recurring";
import { surplus, surplusRevision } from "@/db/schema/surplus";
import type { PersonActor } from "@/server/kernel/actor";
import type { PersonId, PhotoId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

/**
 * Whether some lot that others may see shows the photo: such lots are public, and so is what they show.
 * One that can still be undone is not, nor one that was undone.
 */
export async function isOnAPublicLot(reader: Reader, id: PhotoId): Promise<boolean> {
  const [row] = await reader.execute<{ shown: boolean }>(sql`
    select exists (
      select from ${surplus} where photo_id = ${id} and state <> 'scheduled'
        and (state <> 'withdrawn' or withdraw_reason is distinct from 'posted_by_mistake')
    ) as shown`);
  return row?.shown === true;
}

type Reading = Pick<PersonActor, "personId" | "organisationId"> | "judge";

/** Whether a photo is evidence in a dispute that this person, for themselves or their organisation, or a judge, may read: said by a side, or once on the lot. */
export async function isEvidenceFor(reader: Reader, id: PhotoId, reading: Reading): Promise<boolean> {
  const may =
    reading === "judge"
      ? sql`true`
      : sql`(d.buyer_id = ${reading.personId} or ${reading.organisationId}::uuid in (d.provider_id, d.recipient_id))`;
  const [row] = await reader.execute<{ shown: boolean }>(sql`
    select exists (
      select from ${disputePhoto} p join ${dispute} d on d.region_id = p.region_id and d.id = p.dispute_id
      where p.photo_id = ${id} and ${may}
      union all
      select from ${surplusRevision} r join ${dispute} d on d.region_id = r.region_id and d.surplus_id = r.surplus_id
      where r.photo_id = ${id} and ${may}
    ) as shown`);
  return row?.shown === true;
}

/** Whether a photo is a paper of an organisation that this person, an admin, opened since a moment and was written down for. */
export async function isPaperOpenedBy(reader: Reader, id: PhotoId, personId: PersonId, since: Date): Promise<boolean> {
  const [row] = await reader.execute<{ shown: boolean }>(sql`
    select exists (
      select from ${organisationDocument} d join ${documentView} v on v.document_id = d.id
      where d.photo_id = ${id} and v.by_person_id = ${personId} and v.at > ${since.toISOString()}::timestamptz
    ) as shown`);
  return row?.shown === true;
}

/** Those of the photos that anything at all still shows; what was taken off a lot only where the lot is in dispute. */
export async function listShown(reader: Reader, ids: readonly PhotoId[]): Promise<ReadonlySet<PhotoId>> {
  if (ids.length === 0) return new Set();
  const among = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await reader.execute<{ id: PhotoId }>(sql`
    select photo_id as id from ${surplus} where photo_id in (${among})
    union select photo_id from ${series} where photo_id in (${among}) and removed_at is null
    union select photo_id from ${menuItem} where photo_id in (${among})
    union select r.photo_id from ${surplusRevision} r where r.photo_id in (${among})
      and exists (select from ${dispute} d where d.surplus_id = r.surplus_id and d.region_id = r.region_id)
    union select photo_id from ${disputePhoto} where photo_id in (${among})
    union select photo_id from ${organisationDocument} where photo_id in (${among}) and state in ('waiting', 'accepted')`);
  return new Set(rows.map((row) => row.id));
}
