import type { RevealInput } from "@/server/handover/handover.contract";
import { pickupReasons } from "@/server/handover/handover.reasons";
import { findHeldClaim, listHeldClaims } from "@/server/handover/handover.view";
import { describeContacts, revealContact } from "@/server/identity/contact.commands";
import type { MemberActor } from "@/server/kernel/actor";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** Shows the kitchen's contact to whoever holds a live claim on its food, and to nobody else. */
export async function revealKitchen(work: Work<MemberActor>, { claimId, reason }: RevealInput) {
  const claim = await findHeldClaim(work.tx, claimId, work.actor.organisationId);
  if (!claim) throw pickupReasons.notHolding();
  return revealContact(work, { subjectId: claimId, organisationId: claim.providerId, reason });
}

/** The contacts of the kitchens an organisation is fetching from. */
export async function kitchenContacts(reader: Reader, recipientId: OrganisationId) {
  const held = await listHeldClaims(reader, recipientId);
  const subjects = held.map(({ id, providerId }) => ({ subjectId: id, organisationId: providerId }));
  const contacts = await describeContacts(reader, recipientId, subjects);
  return contacts.map(({ subjectId, ...contact }) => ({ claimId: subjectId, ...contact }));
}
