import type {
  ClaimId,
  DraftId,
  OfferId,
  OrganisationId,
  PrivacyRequestId,
  SurplusId,
  WebhookId,
} from "@/server/kernel/id";
import { regionOf } from "@/server/kernel/id";
import { saveUnneeded } from "@/server/notification/delivery.store";
import { type Ending, TYPES_OF_ACCOUNT, typesEndedBy } from "@/server/notification/kind.rules";
import { savePast } from "@/server/notification/notification.store";
import { announceChange } from "@/server/notification/tell.commands";
import type { Work } from "@/server/platform/work";

/** Something ended: what was told of it is past, leaves the unread count and is not carried any further. */
async function end(work: Work, subject: string, ending: Ending): Promise<void> {
  const past = await savePast(work.tx, subject, typesEndedBy(ending), work.now);
  const [first] = past;
  if (!first) return;
  await saveUnneeded(
    work.tx,
    past.map(({ id }) => id),
    TYPES_OF_ACCOUNT,
  );
  await announceChange(
    work,
    regionOf(first.id),
    past.map(({ personId }) => personId),
  );
}

export const endOffer = (work: Work, { offerId }: { offerId: OfferId }) =>
  end(work, `offer:${offerId}`, "offer_closed");

export const endClaim = (work: Work, { claimId }: { claimId: ClaimId }) =>
  end(work, `claim:${claimId}`, "claim_closed");

/** A recipient who takes fewer has closed its claim by the handover; one who cancels closes it here. */
export async function endCancelled(work: Work, { claimId, why }: { claimId: ClaimId; why: string }): Promise<void> {
  if (why === "cancelled") await endClaim(work, { claimId });
}

export const endLot = (work: Work, { surplusId }: { surplusId: SurplusId }) =>
  end(work, `lot:${surplusId}`, "lot_ended");

/** Somebody took units; with the last of them nobody needs to look any more. */
export async function endTaken(
  work: Work,
  { surplusId, unitsLeft }: { surplusId: SurplusId; unitsLeft: number },
): Promise<void> {
  await end(work, `lot:${surplusId}`, "lot_touched");
  if (unitsLeft === 0) await end(work, `lot:${surplusId}`, "lot_taken");
}

export const endDraft = (work: Work, { draftId }: { draftId: DraftId }) =>
  end(work, `draft:${draftId}`, "draft_settled");

export const endSwitched = (work: Work, { webhookId }: { webhookId: WebhookId }) =>
  end(work, `webhook:${webhookId}`, "webhook_switched");

export const endAnswered = (work: Work, { requestId }: { requestId: PrivacyRequestId }) =>
  end(work, `privacy:${requestId}`, "privacy_answered");

/** Whatever waited of this kind of paper was looked at. */
export const endReviewed = (work: Work, { organisationId, kind }: { organisationId: OrganisationId; kind: string }) =>
  end(work, `paper:${organisationId}:${kind}`, "document_reviewed");

export const endDecided = (work: Work, { organisationId }: { organisationId: OrganisationId }) =>
  end(work, `organisation:${organisationId}`, "decided");
