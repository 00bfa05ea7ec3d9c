import { audit } from "@/server/audit/audit.commands";
import {
  documentHandedIn,
  documentLapsing,
  documentReviewed,
  type HandInInput,
  type OpenDocumentInput,
  type ReviewDocumentInput,
} from "@/server/document/document.contract";
import { numberOf } from "@/server/document/document.reads";
import { type DocumentState, documentReasons } from "@/server/document/document.reasons";
import { nextWarningAt, whyCannotReview, whyDatesRefused } from "@/server/document/document.rules";
import {
  lockDocument,
  lockLapsing,
  lockPapers,
  type StoredDocument,
  saveDocument,
  saveDocumentChange,
  saveOpened,
  saveReplaced,
} from "@/server/document/document.store";
import { findFile, findHouse, listLeftAlone } from "@/server/document/document.view";
import { houseOfPerson } from "@/server/identity/house.reads";
import { noteShown } from "@/server/identity/reveal.commands";
import type { PersonActor } from "@/server/kernel/actor";
import { type DocumentId, type OrganisationId, type PhotoId, plainId } from "@/server/kernel/id";
import { dayOf } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import { letGoOfPhoto, touchPhoto } from "@/server/photo/photo.commands";
import { photoReasons } from "@/server/photo/photo.reasons";
import { config } from "@/server/platform/config";
import type { Reader } from "@/server/platform/database";
import { seal } from "@/server/platform/sealed";
import type { Work } from "@/server/platform/work";

type Done = Readonly<{ id: DocumentId; state: DocumentState }>;
const WARNED_AT_ONCE = 100;

async function houseOf(reader: Reader, id: OrganisationId) {
  const house = await findHouse(reader, id);
  if (!house) throw documentReasons.unknown();
  return house;
}

/** Whoever waits to act for an organisation has no photos of it yet. */
async function takeFile(work: Work<PersonActor>, photoId: PhotoId): Promise<void> {
  const { organisationId } = work.actor;
  if (!organisationId) throw photoReasons.unknown();
  await touchPhoto({ ...work, actor: { ...work.actor, organisationId } }, photoId);
}

/**
 * Who acts for an organisation, or waits to, hands in a paper of it; one of its kind that waits makes room, one that holds
 * goes on until this one is accepted.
 * @throws Failure `document.noHouse`, `notYetIssued`, `endsBeforeItBegins`, `alreadyExpired`, `photo.unknown`
 */
export async function handInDocument(work: Work<PersonActor>, input: HandInInput): Promise<Done> {
  const { tx, actor, now } = work;
  const { kind, number, issuedOn, expiresOn = null, photoId = null } = input;
  if (photoId) await takeFile(work, photoId);
  const organisationId = await houseOfPerson(tx, actor);
  if (!organisationId) throw documentReasons.noHouse();
  const { zone, regionId } = await houseOf(tx, organisationId);
  const refusal = whyDatesRefused({ issuedOn, expiresOn }, dayOf(now, zone));
  if (refusal) throw refusal;
  await lockPapers(tx, organisationId);
  const before = await saveReplaced(tx, { organisationId, kind, states: ["waiting", "refused"] });
  if (before) await letGoOfPhoto(work, before);
  const id = plainId<"document">();
  await saveDocument(tx, {
    ...{ id, organisationId, kind, issuedOn, expiresOn, photoId, state: "waiting" },
    ...{ numberCipher: seal(number, config().CONTACT_KEY), handedInBy: actor.personId, handedInAt: now },
  });
  await record(work, regionId, documentHandedIn, { documentId: id, organisationId, regionId, kind });
  return { id, state: "waiting" };
}

async function lockKnown({ tx }: Work, id: DocumentId): Promise<StoredDocument> {
  const row = await lockDocument(tx, id);
  if (!row) throw documentReasons.unknown();
  return row;
}

/** What the log says of a paper: its kind and whose it is, never its number. */
const about = ({ id, kind, organisationId }: StoredDocument) =>
  ({ subjectKind: "document", subjectId: id, detail: { kind, organisationId } }) as const;

/**
 * An admin accepts a paper, which takes the place of the one that held before, or refuses it and says why.
 * @throws Failure `document.unknown`, `ownOrganisation`, `notWaiting`, `reasonMissing`, `alreadyExpired`
 */
export async function reviewDocument(work: Work<PersonActor>, input: ReviewDocumentInput): Promise<Done> {
  const { tx, actor, now } = work;
  const { id, accepted, note = null } = input;
  const row = await lockKnown(work, id);
  const { organisationId, kind, expiresOn, state: stands } = row;
  const isOwn = actor.organisationId === organisationId;
  const { zone, regionId } = await houseOf(tx, organisationId);
  const refusal =
    whyCannotReview({ state: stands, isOwn, accepted, note }) ??
    (accepted ? whyDatesRefused(row, dayOf(now, zone)) : null);
  if (refusal) throw refusal;
  const state = accepted ? "accepted" : "refused";
  const replaced = { organisationId, kind, states: ["accepted"] } as const;
  const letGo = accepted ? await saveReplaced(tx, replaced) : row.photoId;
  if (letGo) await letGoOfPhoto(work, letGo);
  const outcome = accepted ? { nextWarningAt: nextWarningAt(expiresOn, zone, now) } : { photoId: null };
  await saveDocumentChange(tx, id, {
    ...{ state, reviewedBy: actor.personId, reviewedAt: now, reviewNote: note, ...outcome },
  });
  await record(work, regionId, documentReviewed, { documentId: id, organisationId, regionId, kind, accepted });
  await audit(work, { ...about(row), action: `document.${state}`, reason: note });
  return { id, state };
}

/**
 * Opens a paper's number and file to an admin for ten minutes, and writes down that they looked and why, as its owner reads it.
 * @throws Failure `document.unknown`, `reveal.tooMany`
 */
export async function openDocument(work: Work<PersonActor>, { id, reason, note }: OpenDocumentInput) {
  const { tx, actor, now } = work;
  const row = await lockKnown(work, id);
  if (row.numberCipher === null) throw documentReasons.unknown();
  await saveOpened(tx, { documentId: id, byPersonId: actor.personId, at: now });
  const photo = row.photoId ? await findFile(tx, row.photoId) : null;
  const { detail, ...deed } = about(row);
  await audit(work, { ...deed, action: "document.opened", reason: note, detail: { ...detail, reason } });
  await noteShown(work, { subjectKind: "paper", subjectId: row.organisationId, reason, note });
  return { number: numberOf(row), photo };
}

/** Sweep: tells organisations 30 and 7 days before a paper ends, and when it has; one that slept through several is told once. */
export async function warnOfLapsing(work: Work): Promise<number> {
  const { tx, now } = work;
  const due = await lockLapsing(tx, now, WARNED_AT_ONCE);
  for (const { id, organisationId, kind, expiresOn } of due) {
    const house = await findHouse(tx, organisationId);
    const next = house ? nextWarningAt(expiresOn, house.zone, now) : null;
    await saveDocumentChange(tx, id, { nextWarningAt: next });
    if (!house || expiresOn === null) continue;
    const { regionId, zone } = house;
    const isOver = expiresOn < dayOf(now, zone);
    await record(work, regionId, documentLapsing, {
      documentId: id,
      organisationId,
      regionId,
      kind,
      expiresOn,
      isOver,
    });
  }
  return due.length;
}

/** Reaction to an erasure: papers of organisations nobody acts for any more lose their number and file. */
export async function forgetLeftAlone(work: Work): Promise<void> {
  const { tx } = work;
  for (const { id, photoId } of await listLeftAlone(tx)) {
    if (photoId) await letGoOfPhoto(work, photoId);
    const gone = { state: "replaced", numberCipher: null, photoId: null, nextWarningAt: null } as const;
    await saveDocumentChange(tx, id, gone);
  }
}
