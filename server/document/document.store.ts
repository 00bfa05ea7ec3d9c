import { and, desc, eq, inArray, isNotNull, lte, ne, sql } from "drizzle-orm";
import { documentView, organisationDocument } from "@/db/schema/document";
import type { DocumentKind, DocumentState } from "@/server/document/document.reasons";
import type { DocumentId, OrganisationId, PhotoId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type StoredDocument = typeof organisationDocument.$inferSelect;
type NewDocument = typeof organisationDocument.$inferInsert;
const MOST_SHOWN = 100;

export async function saveDocument(tx: Transaction, row: NewDocument): Promise<void> {
  await tx.insert(organisationDocument).values(row);
}

export async function lockDocument(tx: Transaction, id: DocumentId): Promise<StoredDocument | null> {
  const [row] = await tx.select().from(organisationDocument).where(eq(organisationDocument.id, id)).for("update");
  return row ?? null;
}

export async function saveDocumentChange(tx: Transaction, id: DocumentId, change: Partial<NewDocument>): Promise<void> {
  await tx.update(organisationDocument).set(change).where(eq(organisationDocument.id, id));
}

/** Makes those who change an organisation's papers pass one by one. */
export async function lockPapers(tx: Transaction, organisationId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`papers ${organisationId}`}, 0))`);
}

type Replaced = Readonly<{ organisationId: OrganisationId; kind: DocumentKind; states: readonly DocumentState[] }>;

/**
 * Lets a newer paper take the place of an organisation's others of a kind in some states: they keep neither number nor file.
 * @returns the file of what made room
 */
export async function saveReplaced(
  tx: Transaction,
  { organisationId, kind, states }: Replaced,
): Promise<PhotoId | null> {
  const { organisationId: house, kind: of, state, photoId } = organisationDocument;
  const others = and(eq(house, organisationId), eq(of, kind), inArray(state, [...states]));
  const rows = await tx.select({ photoId }).from(organisationDocument).where(others).for("update");
  const gone = { state: "replaced", numberCipher: null, photoId: null, nextWarningAt: null } as const;
  await tx.update(organisationDocument).set(gone).where(others);
  return rows.find((row) => row.photoId !== null)?.photoId ?? null;
}

/** An organisation's papers, newest first, but for those another replaced. */
export const listDocuments = (reader: Reader, organisationId: OrganisationId): Promise<StoredDocument[]> =>
  reader
    .select()
    .from(organisationDocument)
    .where(and(eq(organisationDocument.organisationId, organisationId), ne(organisationDocument.state, "replaced")))
    .orderBy(desc(organisationDocument.handedInAt), desc(organisationDocument.id))
    .limit(MOST_SHOWN);

/** Locks papers whose organisation is to hear of them, skipping those another holds. */
export const lockLapsing = (tx: Transaction, now: Date, limit: number): Promise<StoredDocument[]> =>
  tx
    .select()
    .from(organisationDocument)
    .where(and(isNotNull(organisationDocument.nextWarningAt), lte(organisationDocument.nextWarningAt, now)))
    .orderBy(organisationDocument.nextWarningAt)
    .limit(limit)
    .for("update", { skipLocked: true });

export async function saveOpened(tx: Transaction, row: typeof documentView.$inferInsert): Promise<void> {
  await tx.insert(documentView).values(row);
}
