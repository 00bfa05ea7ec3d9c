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
 * The line in the audit log comes first: it lets one admin's reveals pass one by one, so the limit counts each.
 * @throws Failure `reveal.unknown`, `reveal.nothing`, `reveal.restricted`, `reveal.tooMany`
 */
export async function revealToAdmin(work: Work<PersonActor>, input: RevealToAdminInput) {
  const { tx, actor, now } = work;
  const { subjectKind, subjectId, reason } = input;
  const note = withoutContacts(input.note);
  await audit(work, { action: "contact.revealed", subjectKind, subjectId, reason: note, detail: { reason } });
  const shown = await listShownTo(tx, actor.personId, later(now, -REVEALS_V1.withinMs));
  const retryAfterSeconds = revealsClosedForSeconds(shown, now);
  if (retryAfterSeconds) throw revealReasons.tooMany({ retryAfterSeconds });
  const ciphers = await ciphersOf(tx, input);
  if (!ciphers) throw revealReasons.unknown();
  if (ciphers.restrictedAt && !opensRestricted(reason)) throw revealReasons.restricted();
  const contact = revealedContact(ciphers);
  if (!contact.email && !contact.phone) throw revealReasons.nothing();
  await saveAdminReveal(tx, { subjectKind, subjectId, byPersonId: actor.personId, reason, note, at: now });
  return contact;
}

async function ciphersOf(reader: Reader, { subjectKind, subjectId }: RevealToAdminInput) {
  if (subjectKind === "person") return findPersonCiphers(reader, subjectId as PersonId);
  const [ciphers] = await listContactCiphers(reader, [subjectId as OrganisationId]);
  return ciphers ? { ...ciphers, restrictedAt: null } : null;
}

/** Who was shown a person's own contact, or that of the organisation they act for; newest first. */
export async function listSeen(
  reader: Reader,
  { personId, organisationId }: Pick<PersonActor, "personId" | "organisationId">,
): Promise<SeenRecord[]> {
  const byAdmins = await listAdminReveals(reader, [personId, ...(organisationId ? [organisationId] : [])]);
  const byOthers = organisationId ? await listRevealsTo(reader, organisationId) : [];
  const seen = [
    ...byAdmins.map(({ at, subjectKind, reason, note }) => ({
      at,
      of: subjectKind === "person" ? "self" : "organisation",
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
