import type { DocumentListInput } from "@/server/document/document.contract";
import { documentReasons } from "@/server/document/document.reasons";
import { gapsOf, maskNumber, requiredOf, standingOf } from "@/server/document/document.rules";
import { listDocuments, type StoredDocument } from "@/server/document/document.store";
import { countAcross, findHouse, listAcross } from "@/server/document/document.view";
import type { OrganisationId } from "@/server/kernel/id";
import { dayOf } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import type { Reader } from "@/server/platform/database";
import { unseal } from "@/server/platform/sealed";

/** The desk is in one room; its days are Jakarta's. */
const ZONE = "Asia/Jakarta";

/** A paper's number in the clear; empty once it was let go. */
export const numberOf = ({ numberCipher }: Pick<StoredDocument, "numberCipher">): string =>
  numberCipher ? unseal(numberCipher, config().CONTACT_KEY) : "";

function shown(row: StoredDocument, today: string) {
  const { id, kind, issuedOn, expiresOn, handedInAt, reviewedAt, reviewNote } = row;
  const standing = standingOf(row, today);
  const number = maskNumber(numberOf(row));
  return {
    ...{ id, kind, number, issuedOn, expiresOn, standing, handedInAt, reviewedAt, reviewNote },
    hasFile: row.photoId !== null,
  };
}

/** An organisation's papers, and which it lacks. @throws Failure `document.unknown` where there is no such organisation */
export async function readPapers(reader: Reader, organisationId: OrganisationId, now: Date) {
  const house = await findHouse(reader, organisationId);
  if (!house) throw documentReasons.unknown();
  const today = dayOf(now, house.zone);
  const rows = await listDocuments(reader, organisationId);
  const items = rows.map((row) => shown(row, today));
  return { kind: house.kind, required: requiredOf(house.kind), ...gapsOf(house.kind, rows, today), items };
}

/** A page of papers across organisations, and how many each list holds. */
export async function readAcross(reader: Reader, input: DocumentListInput, now: Date) {
  const today = dayOf(now, ZONE);
  const [{ rows, isMore }, counts] = await Promise.all([listAcross(reader, input, today), countAcross(reader, today)]);
  const items = rows.map(({ document, organisationName }) => ({
    ...shown(document, today),
    ...{ organisationId: document.organisationId, organisationName },
  }));
  return { items, nextCursor: isMore ? (items.at(-1)?.id ?? null) : null, counts };
}
