import { maskContact, revealedContact } from "@/server/identity/identity.contacts";
import { identityReasons, type RevealReason } from "@/server/identity/identity.contract";
import { listContactCiphers, listRevealed, saveReveal } from "@/server/identity/identity.store";
import type { MemberActor } from "@/server/kernel/actor";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type ContactText = Readonly<{ email: string | null; phone: string | null }>;
type Subject = Readonly<{ subjectId: string; organisationId: OrganisationId }>;

/**
 * Shows a contact in the clear and writes down who saw it, about what and why; the caller has decided that they may.
 * @throws Failure `identity.noContact`
 */
export async function revealContact(
  { tx, actor, now }: Work<MemberActor>,
  { subjectId, organisationId, reason }: Subject & Readonly<{ reason: RevealReason }>,
): Promise<ContactText> {
  const [ciphers] = await listContactCiphers(tx, [organisationId]);
  const contact = ciphers && revealedContact(ciphers);
  if (!contact || (!contact.email && !contact.phone)) throw identityReasons.noContact();
  await saveReveal(tx, {
    subjectId,
    ofOrganisationId: organisationId,
    byPersonId: actor.personId,
    byOrganisationId: actor.organisationId,
    reason,
    at: now,
  });
  return contact;
}

/** Contacts as an organisation may see them: masked, and in the clear where it was shown them before. */
export async function describeContacts(reader: Reader, by: OrganisationId, subjects: readonly Subject[]) {
  const ids = [...new Set(subjects.map(({ organisationId }) => organisationId))];
  const ciphersOf = new Map((await listContactCiphers(reader, ids)).map((row) => [row.id, row]));
  const shown = await listRevealed(
    reader,
    by,
    subjects.map(({ subjectId }) => subjectId),
  );
  return subjects.flatMap(({ subjectId, organisationId }) => {
    const ciphers = ciphersOf.get(organisationId);
    if (!ciphers) return [];
    return [
      {
        subjectId,
        masked: maskContact(ciphers),
        shown: shown.has(subjectId) ? revealedContact(ciphers) : null,
      },
    ];
  });
}
