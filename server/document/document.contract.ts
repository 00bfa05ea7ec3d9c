import { z } from "zod";
import { DOCUMENT_KINDS, DOCUMENT_LISTS, DOCUMENT_STATES, STANDINGS } from "@/server/document/document.reasons";
import { ORGANISATION_KINDS } from "@/server/identity/identity.contract";
import { whyShown } from "@/server/identity/reveal.contract";
import { event } from "@/server/kernel/event";
import type { DocumentId, OrganisationId, RegionId } from "@/server/kernel/id";
import { idInput, instant, line } from "@/server/kernel/wire";
import { photoOutput } from "@/server/photo/photo.contract";

const kind = z.enum(DOCUMENT_KINDS);
const day = z.iso.date().max(10);

export const handInInput = z.object({
  kind,
  number: line(60, 3),
  /** Calendar days; a paper without a last day holds for ever. */
  issuedOn: day,
  expiresOn: day.nullish(),
  /** A photo of it that this organisation uploaded. */
  photoId: idInput<"photo">().nullish(),
});
export type HandInInput = z.output<typeof handInInput>;
export const documentInput = z.object({ id: idInput<"document">() });
export const openDocumentInput = documentInput.extend(whyShown);
export type OpenDocumentInput = z.output<typeof openDocumentInput>;
export const reviewDocumentInput = documentInput.extend({ accepted: z.boolean(), note: line(240, 3).nullish() });
export type ReviewDocumentInput = z.output<typeof reviewDocumentInput>;
export const ofOrganisationInput = z.object({ organisationId: idInput<"organisation">() });
export const documentListInput = z.object({
  list: z.enum(DOCUMENT_LISTS).default("waiting"),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** The last one already seen. */
  cursor: idInput<"document">().optional(),
});
export type DocumentListInput = z.output<typeof documentListInput>;

const documentOutput = z.object({
  id: z.string(),
  kind,
  /** Its last four signs. */
  number: z.string(),
  issuedOn: z.string(),
  expiresOn: z.string().nullable(),
  standing: z.enum(STANDINGS),
  handedInAt: instant,
  reviewedAt: instant.nullable(),
  reviewNote: z.string().nullable(),
  hasFile: z.boolean(),
});
export type DocumentView = z.output<typeof documentOutput>;
export const papersOutput = z.object({
  kind: z.enum(ORGANISATION_KINDS),
  required: z.array(kind).readonly(),
  missing: z.array(kind),
  expired: z.array(kind),
  /** Newest first; what another replaced is not among them. */
  items: z.array(documentOutput),
});
export type PapersView = z.output<typeof papersOutput>;
export const documentListOutput = z.object({
  items: z.array(documentOutput.extend({ organisationId: z.string(), organisationName: z.string() })),
  nextCursor: z.string().nullable(),
  counts: z.object({ waiting: z.int(), ending: z.int(), expired: z.int() }),
});
export type DocumentListView = z.output<typeof documentListOutput>;
export const documentDoneOutput = z.object({ id: z.string(), state: z.enum(DOCUMENT_STATES) });
/** A paper in the clear, for the admin who opened it and was written down. */
export const openedOutput = z.object({ number: z.string(), photo: photoOutput.nullable() });

const facts = {
  documentId: z.uuid().transform((id) => id as DocumentId),
  organisationId: z.uuid().transform((id) => id as OrganisationId),
  regionId: z.int().transform((id) => id as RegionId),
  kind,
};
export const documentHandedIn = event("document.handed_in", z.object(facts));
export const documentReviewed = event("document.reviewed", z.object({ ...facts, accepted: z.boolean() }));
/** A paper that holds comes to its end, or has. */
export const documentLapsing = event("document.lapsing", z.object({ ...facts, expiresOn: day, isOver: z.boolean() }));
