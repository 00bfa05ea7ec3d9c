import { audit } from "@/server/audit/audit.commands";
import { recipientProfile } from "@/server/identity/identity.commands";
import type { RecipientProfile } from "@/server/identity/identity.contract";
import type { PersonActor } from "@/server/kernel/actor";
import { Failure } from "@/server/kernel/failure";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import type { Text } from "@/server/kernel/text";
import { listAsked, listLoads, listNearbyRecipients } from "@/server/matching/candidates.view";
import { assignReasons, type WhyNotEligible } from "@/server/matching/matching.contract";
import { NO_LOAD, travelBetween, whyNotEligible } from "@/server/matching/matching.rules";
import { saveResolved } from "@/server/matching/matching.store";
import { assignReasonText, whyNotEligibleText } from "@/server/matching/matching.text";
import { findLotToMatch, type LotToMatch } from "@/server/matching/matching.view";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";
import { takeUnits } from "@/server/surplus/claim.commands";
import type { ClaimRecord } from "@/server/surplus/surplus.contract";
import { surplusReasons } from "@/server/surplus/surplus.reasons";

const SHOWN = 25;
/** What binds an admin too; everything else is only a warning. */
const BINDING: readonly WhyNotEligible[] = ["notVerified", "halalBelowMinimum"];

async function lotAt(reader: Reader, id: SurplusId): Promise<LotToMatch> {
  const lot = await findLotToMatch(reader, id);
  if (!lot) throw surplusReasons.unknown();
  return lot;
}

/** Recipients near a lot for an admin to choose from, with what stands against each. */
export async function listAssignable(reader: Reader, id: SurplusId, now: Date) {
  const lot = await lotAt(reader, id);
  const recipients = await listNearbyRecipients(reader, lot, SHOWN);
  const asked = await listAsked(reader, id);
  const ids = recipients.map((recipient) => recipient.organisationId);
  const loads = await listLoads(reader, ids, now);
  return recipients.map((recipient) => {
    const { organisationId, name, isFallback } = recipient;
    const why = whyNotEligible(lot, recipient, loads.get(organisationId) ?? NO_LOAD, now);
    const travel = travelBetween(recipient.place, lot.place);
    return {
      ...{ organisationId, name, isFallback, asked: asked.has(organisationId) },
      distanceMeters: travel.distanceMeters,
      travelSeconds: travel.seconds,
      whyNot: lot.isOnSale ? assignReasonText.onSale : why && whyNotEligibleText[why],
      assignable: !lot.isOnSale && (!why || !BINDING.includes(why)),
    };
  });
}

async function recipientOf(reader: Reader, id: OrganisationId): Promise<RecipientProfile> {
  try {
    return await recipientProfile(reader, id);
  } catch (error) {
    throw error instanceof Failure ? assignReasons.recipientUnknown() : error;
  }
}

/**
 * Gives what is left of a lot to a recipient the admin chose, not while it is for sale. The safety clock, verification and
 * halal hold; capacity, hours and distance are told as warnings.
 * @throws Failure `surplus.unknown`, `assign.onSale`, `assign.recipientUnknown`, `recipientNotVerified`, `halalBelowMinimum`
 */
export async function assignManually(
  work: Work<PersonActor>,
  input: { id: SurplusId; recipientId: OrganisationId; units?: number | undefined },
): Promise<{ claim: ClaimRecord; warnings: Text[] }> {
  const { tx, actor, now } = work;
  const lot = await lotAt(tx, input.id);
  if (lot.isOnSale) throw assignReasons.onSale();
  const recipient = await recipientOf(tx, input.recipientId);
  const load = (await listLoads(tx, [input.recipientId], now)).get(input.recipientId) ?? NO_LOAD;
  const why = whyNotEligible(lot, recipient, load, now);
  if (why === "notVerified") throw assignReasons.recipientNotVerified();
  if (why === "halalBelowMinimum") throw assignReasons.halalBelowMinimum();
  const claim = await takeUnits(work, {
    surplusId: lot.id,
    recipientId: input.recipientId,
    personId: actor.personId,
    units: input.units ?? Math.max(1, lot.unitsOpen),
    via: "admin",
    offerId: null,
  });
  if (claim.units === lot.unitsOpen) await saveResolved(tx, lot.id, "assigned", now);
  const deed = { action: "surplus.assigned", subjectKind: "surplus", subjectId: lot.id } as const;
  await audit(work, { ...deed, detail: { recipientId: input.recipientId, claimId: claim.id, units: claim.units } });
  return { claim: { ...claim, pickupCode: null }, warnings: why ? [whyNotEligibleText[why]] : [] };
}
