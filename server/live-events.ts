import { appealDecided, pickupAwaited, pickupMissed } from "@/server/attendance/attendance.contract";
import {
  disputeAnswered,
  disputeAppealed,
  disputeClosed,
  disputeDecided,
  disputeOpened,
  rulingProposed,
} from "@/server/dispute/dispute.contract";
import { impactGrew } from "@/server/impact/impact.contract";
import type { ClaimId, DisputeId, DraftId, OfferId, OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import {
  auctionOpened,
  drawDecided,
  priceLowered,
  priceStepped,
  purchaseCancelled,
  purchaseMade,
  saleClosed,
} from "@/server/market/market.contract";
import {
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
  offerMooted,
  surplusUnplaced,
} from "@/server/matching/matching.contract";
import { notificationChanged } from "@/server/notification/notification.contract";
import { type LiveFacts, type LiveRow, live } from "@/server/outbox/live";
import { draftPrepared, draftSettled } from "@/server/recurring/recurring.contract";
import {
  claimCompleted,
  claimExpired,
  claimRecalled,
  surplusClaimed,
  surplusEdited,
  surplusExpired,
  surplusPosted,
  surplusRecalled,
  surplusReleased,
  surplusWithdrawn,
} from "@/server/surplus/surplus.contract";

type LotFacts = Readonly<{
  surplusId: SurplusId;
  providerId: OrganisationId;
  cell: string;
  version: number;
  unitsLeft: number;
}>;

/** What everyone near a lot and its outlet may see. */
const ofLot = ({ surplusId, providerId, cell, version, unitsLeft }: LotFacts): LiveFacts => ({
  topics: [`cell:${cell}`, `organisation:${providerId}`],
  data: { surplusId, version, unitsLeft },
});

/** The same, and the recipient is told as well. */
const ofClaim = (facts: LotFacts & { recipientId: OrganisationId | null }): LiveFacts => {
  const { topics, data } = ofLot(facts);
  return { topics: facts.recipientId ? [...topics, `organisation:${facts.recipientId}`] : topics, data };
};

/** An offer concerns the one it was made to, and the kitchen that hopes for an answer. */
const ofOffer = (facts: {
  surplusId: SurplusId;
  offerId: OfferId;
  providerId: OrganisationId;
  recipientId: OrganisationId;
}): LiveFacts => ({
  topics: [`organisation:${facts.recipientId}`, `organisation:${facts.providerId}`],
  data: { surplusId: facts.surplusId, offerId: facts.offerId },
});

/** Whether someone came is between the recipient and its kitchen; the ladder is the recipient's alone. */
const ofAttendance = (facts: { claimId: ClaimId; recipientId: OrganisationId }): LiveFacts => ({
  topics: [`organisation:${facts.recipientId}`],
  data: { claimId: facts.claimId },
});

/** Prices are for everyone near by, and the kitchen. */
const ofPrice = (facts: {
  surplusId: SurplusId;
  providerId: OrganisationId;
  cell: string;
  priceRupiah: number;
}): LiveFacts => ({
  topics: [`cell:${facts.cell}`, `organisation:${facts.providerId}`],
  data: { surplusId: facts.surplusId, priceRupiah: facts.priceRupiah },
});

/** A purchase is between the kitchen and whoever bought: the others see what is left of the lot. */
const ofPurchase = (facts: {
  surplusId: SurplusId;
  claimId: ClaimId;
  providerId: OrganisationId;
  buyerId: PersonId;
}): LiveFacts => ({
  topics: [`person:${facts.buyerId}`, `organisation:${facts.providerId}`],
  data: { surplusId: facts.surplusId, claimId: facts.claimId },
});

/** A dispute concerns its two sides and the judges. */
const ofDispute = (facts: {
  disputeId: DisputeId;
  providerId: OrganisationId;
  recipientId: OrganisationId | null;
  buyerId: PersonId | null;
}): LiveFacts => ({
  topics: [
    `organisation:${facts.providerId}`,
    facts.recipientId ? `organisation:${facts.recipientId}` : `person:${facts.buyerId}`,
    "operations",
  ],
  data: { disputeId: facts.disputeId },
});

/** A draft is between a kitchen and itself. */
const ofDraft = ({ draftId, providerId }: { draftId: DraftId; providerId: OrganisationId }): LiveFacts => ({
  topics: [`organisation:${providerId}`],
  data: { draftId },
});

/** What the screens may see of events, and under which topics: `cell:<token>`, `organisation:<id>`, `person:<id>`, `public`. */
export const liveEvents: readonly LiveRow[] = [
  live(surplusPosted, ofLot),
  live(surplusEdited, ofLot),
  live(surplusWithdrawn, ofLot),
  live(surplusExpired, ofLot),
  live(surplusRecalled, ofLot),
  live(surplusClaimed, ofClaim),
  live(surplusReleased, ofClaim),
  live(claimExpired, ofClaim),
  live(claimRecalled, ofClaim),
  live(claimCompleted, ofClaim),
  live(pickupAwaited, ofAttendance),
  live(pickupMissed, ofAttendance),
  live(appealDecided, ofAttendance),
  live(offerMade, ofOffer),
  live(offerAccepted, ofOffer),
  live(offerDeclined, ofOffer),
  live(offerLapsed, ofOffer),
  live(offerMooted, ofOffer),
  live(auctionOpened, ofPrice),
  live(priceStepped, ofPrice),
  live(priceLowered, ofPrice),
  live(saleClosed, ({ surplusId, providerId, cell, unitsLeft }) => ({
    topics: [`cell:${cell}`, `organisation:${providerId}`],
    data: { surplusId, unitsLeft },
  })),
  live(purchaseMade, ofPurchase),
  live(purchaseCancelled, ofPurchase),
  live(drawDecided, ({ surplusId, drawId, cell }) => ({ topics: [`cell:${cell}`], data: { surplusId, drawId } })),
  live(disputeOpened, ofDispute),
  live(disputeAnswered, ofDispute),
  live(rulingProposed, ({ disputeId }) => ({ topics: ["operations"], data: { disputeId } })),
  live(disputeDecided, ofDispute),
  live(disputeAppealed, ofDispute),
  live(disputeClosed, ofDispute),
  live(draftPrepared, ofDraft),
  live(draftSettled, ofDraft),
  live(notificationChanged, ({ personIds }) => ({ topics: personIds.map((id) => `person:${id}`), data: {} })),
  live(surplusUnplaced, ({ regionId, surplusId }) => ({
    topics: [`region:${regionId}`, "operations"],
    data: { surplusId },
  })),
  live(impactGrew, (counter) => ({ topics: ["public"], data: counter })),
];
