import { eq, type SQL, sql } from "drizzle-orm";
import { organisationDocument } from "@/db/schema/document";
import { organisation, personRole } from "@/db/schema/identity";
import { photo } from "@/db/schema/photo";
import type { DocumentListInput } from "@/server/document/document.contract";
import type { DocumentList } from "@/server/document/document.reasons";
import { DOCUMENTS_V1 } from "@/server/document/document.rules";
import type { StoredDocument } from "@/server/document/document.store";
import type { OrganisationId, PhotoId } from "@/server/kernel/id";
import { addDays } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

/** What each list holds on a day, by the conditions of its index. */
function listed(today: string): Readonly<Record<DocumentList, SQL>> {
  const { state, expiresOn } = organisationDocument;
  const holds = sql`${state} = 'accepted' and ${expiresOn} is not null`;
  const soon = addDays(today, DOCUMENTS_V1.endingWithinDays);
  return {
    waiting: sql`${state} = 'waiting'`,
    ending: sql`${holds} and ${expiresOn} between ${today}::date and ${soon}::date`,
    expired: sql`${holds} and ${expiresOn} < ${today}::date`,
  };
}

/** A page of papers across organisations: the longest waiting first, or whose last day comes first. */
export async function listAcross(reader: Reader, { list, limit, cursor }: DocumentListInput, today: string) {
  const { id, handedInAt, expiresOn } = organisationDocument;
  const by = list === "waiting" ? handedInAt : expiresOn;
  const named = sql.raw(list === "waiting" ? "handed_in_at" : "expires_on");
  const after = cursor
    ? sql`and (${by}, ${id}) > (select ${named}, id from ${organisationDocument} where id = ${cursor})`
    : sql``;
  const rows = await reader
    .select({ document: organisationDocument, organisationName: organisation.name })
    .from(organisationDocument)
    .innerJoin(organisation, eq(organisation.id, organisationDocument.organisationId))
    .where(sql`${listed(today)[list]} ${after}`)
    .orderBy(by, id)
    .limit(limit + 1);
  return { rows: rows.slice(0, limit), isMore: rows.length > limit };
}

/** How many papers each list holds. */
export async function countAcross(reader: Reader, today: string): Promise<Record<DocumentList, number>> {
  const { waiting, ending, expired } = listed(today);
  const [row] = await reader
    .select({
      waiting: sql<number>`(count(*) filter (where ${waiting}))::int`,
      ending: sql<number>`(count(*) filter (where ${ending}))::int`,
      expired: sql<number>`(count(*) filter (where ${expired}))::int`,
    })
    .from(organisationDocument)
    .where(sql`${organisationDocument.state} in ('waiting', 'accepted')`);
  return row ?? { waiting: 0, ending: 0, expired: 0 };
}

/** The organisation behind papers, as far as they are judged by it. */
export async function findHouse(reader: Reader, id: OrganisationId) {
  const { kind, zone, regionId } = organisation;
  const [row] = await reader.select({ kind, zone, regionId }).from(organisation).where(eq(organisation.id, id));
  return row ?? null;
}

/** A paper's file, where it has one. */
export async function findFile(reader: Reader, id: PhotoId) {
  const { width, height } = photo;
  const [row] = await reader.select({ id: photo.id, width, height }).from(photo).where(eq(photo.id, id));
  return row ?? null;
}

/** Papers that still say something, of organisations that nobody acts for any more. */
export async function listLeftAlone(reader: Reader): Promise<Pick<StoredDocument, "id" | "photoId">[]> {
  const { id, photoId, numberCipher } = organisationDocument;
  // Written out: beside one table the builder leaves its name away.
  const isAlone = sql`not exists (select from ${personRole} r where r.organisation_id = organisation_document.organisation_id)`;
  return reader
    .select({ id, photoId })
    .from(organisationDocument)
    .where(sql`${numberCipher} is not null and ${isAlone}`);
}
