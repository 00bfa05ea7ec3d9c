import { audit } from "@/server/audit/audit.commands";
import { withoutContacts } from "@/server/audit/audit.rules";
import { revealedContact } from "@/server/identity/identity.contacts";
import { listContactCiphers } from "@/server/identity/identity.store";
import type { RevealToAdminInput, SeenView } from "@/server/identity/reveal.contract";
import { revealReasons } from "@/server/identity/reveal.reasons";
import { opensRestricted, REVEALS_V1, revealsClosedForSeconds } from "@/server/identity/reveal.rules";
import {
  findPersonCiphers,
  listAdminReveals,
  listRevealsTo,
  listShownTo,
  saveAdminReveal,
} from "@/server/identity/reveal.store";
import type { PersonActor } from "@/server/kernel/actor";
import type { OrganisationId, PersonId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/**
 * Shows an admin the contact of a person or an organisation in the clear, and writes down who saw it and why.
 * @throws Failure `reveal.unknown`, `reveal.nothing`, `reveal.restricted`, `reveal.tooMany`
 */
export async function revealToAdmin(work: Work<PersonActor>, input: RevealToAdminInput) {
  const { subjectKind, subjectId, reason, note } = input;
  await audit(work, { action: "contact.revealed", subjectKind, subjectId, reason: note, detail: { reason } });
  await noteShown(work, { subjectKind, subjectId, reason, note });
  const ciphers = await ciphersOf(work.tx, input);
  if (!ciphers) throw revealReasons.unknown();
  if (ciphers.restrictedAt && !opensRestricted(reason)) throw revealReasons.restricted();
  const contact = revealedContact(ciphers);
  if (!contact.email && !contact.phone) throw revealReasons.nothing();
  return contact;
}

type Shown = Omit<RevealToAdminInput, "subjectKind"> & Readonly<{ subjectKind: SeenRow["subjectKind"] }>;
type SeenRow = Awaited<ReturnType<typeof listAdminReveals>>[number];

/**
 * Notes for its owner that an admin is shown something of theirs. The line in the audit log has to come first: it lets one
 * admin's reveals pass one by one, so that the limit counts each.
 * @throws Failure `reveal.tooMany`
 */
export async function noteShown({ tx, actor, now }: Work<PersonActor>, shown: Shown): Promise<void> {
  const before = await listShownTo(tx, actor.personId, later(now, -REVEALS_V1.withinMs));
  const retryAfterSeconds = revealsClosedForSeconds(before, now);
  if (retryAfterSeconds) throw revealReasons.tooMany({ retryAfterSeconds });
  await saveAdminReveal(tx, { ...shown, note: withoutContacts(shown.note), byPersonId: actor.personId, at: now });
}

async function ciphersOf(reader: Reader, { subjectKind, subjectId }: RevealToAdminInput) {
  if (subjectKind === "person") return findPersonCiphers(reader, subjectId as PersonId);
  const [ciphers] = await listContactCiphers(reader, [subjectId as OrganisationId]);
  return ciphers ? { ...ciphers, restrictedAt: null } : null;
}

/** Who was shown a person's own contact, or that or a paper of the organisation they act for; newest first. */
export async function listSeen(
  reader: Reader,
  { personId, organisationId }: Pick<PersonActor, "personId" | "organisationId">,
): Promise<SeenRecord[]> {
  const byAdmins = await listAdminReveals(reader, [personId, ...(organisationId ? [organisationId] : [])]);
  const byOthers = organisationId ? await listRevealsTo(reader, organisationId) : [];
  const seen = [
    ...byAdmins.map(({ at, subjectKind, reason, note }) => ({
      at,
      of: subjectKind === "person" ? "self" : subjectKind,
      by: { kind: "admin", name: null },
      ...{ reason, note },
    })),
    ...byOthers.map(({ at, reason, name }) => ({
      at,
      of: "organisation",
      by: { kind: "organisation", name },
      ...{ reason, note: null },
    })),
  ] as SeenRecord[];
  return seen.sort((one, other) => other.at.getTime() - one.at.getTime());
}

type SeenRecord = Omit<SeenView["items"][number], "at"> & Readonly<{ at: Date }>;
