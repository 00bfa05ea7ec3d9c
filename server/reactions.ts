import { countMissedPickup } from "@/server/attendance/attendance.commands";
import { forgetFeed } from "@/server/calendar/calendar.commands";
import {
  disputeAnswered,
  disputeAppealed,
  disputeDecided,
  disputeOpened,
  rulingProposed,
} from "@/server/dispute/dispute.contract";
import { forgetFiltersOf } from "@/server/dispute/filter.commands";
import { forgetLeftAlone } from "@/server/document/document.commands";
import { documentHandedIn, documentLapsing, documentReviewed } from "@/server/document/document.contract";
import { codeAsked, passwordChanged } from "@/server/identity/code.contract";
import { deviceJoined } from "@/server/identity/device.contract";
import { factorChanged } from "@/server/identity/factor.contract";
import {
  organisationProfileChanged,
  organisationRegistered,
  organisationRejected,
  organisationSuspended,
  organisationVerified,
} from "@/server/identity/identity.contract";
import { personErased } from "@/server/identity/person.contract";
import { countHandover } from "@/server/impact/impact.commands";
import type { EventType } from "@/server/kernel/event";
import { forgetWatch } from "@/server/market/watch.commands";
import { mootOffers } from "@/server/matching/answer.commands";
import {
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
  offerMooted,
  surplusRequeued,
  surplusUnplaced,
} from "@/server/matching/matching.contract";
import { proposeOffer } from "@/server/matching/propose.commands";
import { freshRecipients, type Recipients } from "@/server/matching/recipients";
import { retryUnplacedNear } from "@/server/matching/retry-unplaced.commands";
import { roads } from "@/server/matching/road.gateway";
import { gatherWindow } from "@/server/matching/window.inquiry";
import { learnFromPostings } from "@/server/menu/menu.commands";
import { sendCode } from "@/server/notification/code.errands";
import { deliverBy } from "@/server/notification/deliver.errands";
import { forgetTold } from "@/server/notification/forget.commands";
import {
  endAnswered,
  endCancelled,
  endClaim,
  endDecided,
  endDraft,
  endLot,
  endOffer,
  endReviewed,
  endSwitched,
  endTaken,
} from "@/server/notification/moot.commands";
import { notificationDue } from "@/server/notification/notification.contract";
import { showInCentre } from "@/server/notification/show.commands";
import {
  tellDisputeAnswered,
  tellDisputeAppealed,
  tellDisputeDecided,
  tellDisputeOpened,
  tellRulingProposed,
} from "@/server/notification/tell-of-disputes.commands";
import { tellHandedIn, tellLapsing, tellReviewed } from "@/server/notification/tell-of-documents.commands";
import { tellPrepared } from "@/server/notification/tell-of-drafts.commands";
import {
  tellClaimMade,
  tellClaimMissed,
  tellExpired,
  tellHandover,
  tellOffersMade,
  tellRecalled,
  tellUnitsFreed,
  tellUnplaced,
  tellWithdrawn,
} from "@/server/notification/tell-of-food.commands";
import {
  tellDeviceJoined,
  tellDisabled,
  tellFactorChanged,
  tellPasswordChanged,
  tellRegistered,
  tellRejected,
  tellSuspended,
  tellVerified,
} from "@/server/notification/tell-of-people.commands";
import { tellPrivacyAnswered, tellPrivacyAsked } from "@/server/notification/tell-of-privacy.commands";
import { type Consumer, consumerOfEach, consumersByPartition } from "@/server/outbox/consumers";
import type { AnswerRow } from "@/server/outbox/deliver";
import { errand } from "@/server/outbox/errand";
import { whenAsked } from "@/server/outbox/inquiry";
import { type ReactionRow, when, whenMany } from "@/server/outbox/reaction";
import { checkPhotosOf } from "@/server/photo/photo.commands";
import { privacyAnswered, privacyRequested } from "@/server/privacy/privacy.contract";
import { moneyReactions } from "@/server/reactions-of-money";
import { draftPrepared, draftSettled } from "@/server/recurring/recurring.contract";
import { stopClaims } from "@/server/surplus/recall.commands";
import {
  claimCompleted,
  claimCorrected,
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
import { countCarbon } from "@/server/token/token.commands";
import { webhookDisabled, webhookSwitched } from "@/server/webhook/webhook.contract";
import { nobodyListens, queueWebhooks } from "@/server/webhook/webhook.delivery.commands";
import type { WebhookType } from "@/server/webhook/webhook.rules";

/**
 * What the matcher answers, in order within a partition: workers/matcher.ts. Each event says the cell of its lot; lots are
 * gathered, and the ways to them asked for, before anything is decided.
 */
export function matchingReactionsAmong(recipients: Recipients): readonly AnswerRow[] {
  const gather = gatherWindow(roads, recipients);
  const byRegion = ({ regionId }: { regionId: number }) => regionId;
  return [
    whenAsked(surplusPosted, "offer-what-was-posted", gather, proposeOffer, byRegion),
    whenAsked(surplusReleased, "offer-what-came-free", gather, proposeOffer, byRegion),
    whenAsked(surplusRequeued, "offer-again", gather, proposeOffer, byRegion),
    whenAsked(offerDeclined, "offer-after-decline", gather, proposeOffer, byRegion),
    whenAsked(offerLapsed, "offer-after-lapse", gather, proposeOffer, byRegion),
    whenAsked(offerAccepted, "offer-what-is-left", gather, proposeOffer, byRegion),
    when(surplusClaimed, "moot-offers-of-taken", mootOffers),
    when(surplusWithdrawn, "moot-offers-of-withdrawn", mootOffers),
    when(surplusExpired, "moot-offers-of-expired", mootOffers),
    when(surplusRecalled, "moot-offers-of-recalled", mootOffers),
  ];
}

/** The same, reading every recipient anew for each window. */
export const matchingReactions = matchingReactionsAmong(freshRecipients);

/** Hardly anyone has a webhook, and then an event costs one look. */
const tellWebhooks = <Payload>(type: EventType<Payload>, name: string, told: WebhookType): ReactionRow =>
  whenMany(type, name, queueWebhooks(told), nobodyListens(told));

/** What everyone else answers: workers/reactor.ts. */
export const otherReactions: readonly AnswerRow[] = [
  when(organisationProfileChanged, "offer-unplaced-to-changed", retryUnplacedNear),
  when(organisationVerified, "offer-unplaced-to-verified", retryUnplacedNear),
  when(claimExpired, "count-missed-pickup", countMissedPickup),
  when(surplusRecalled, "stop-claims-of-recalled", stopClaims),
  whenMany(offerMade, "tell-of-offer", tellOffersMade),
  when(surplusClaimed, "tell-of-claim", tellClaimMade),
  when(surplusReleased, "tell-of-freed-units", tellUnitsFreed),
  when(surplusWithdrawn, "tell-of-withdrawn", tellWithdrawn),
  when(surplusExpired, "tell-of-expired", tellExpired),
  when(surplusRecalled, "tell-of-recalled", tellRecalled),
  when(surplusUnplaced, "tell-of-unplaced", tellUnplaced),
  when(claimExpired, "tell-of-missed-claim", tellClaimMissed),
  when(claimCompleted, "tell-of-handover", tellHandover),
  when(disputeOpened, "tell-of-dispute", tellDisputeOpened),
  when(disputeAnswered, "tell-of-answer", tellDisputeAnswered),
  when(rulingProposed, "tell-of-ruling-to-review", tellRulingProposed),
  when(disputeDecided, "tell-of-decision", tellDisputeDecided),
  when(disputeAppealed, "tell-of-appeal", tellDisputeAppealed),
  when(organisationRegistered, "tell-of-registered", tellRegistered),
  when(organisationVerified, "tell-of-verified", tellVerified),
  when(organisationRejected, "tell-of-rejected", tellRejected),
  when(organisationSuspended, "tell-of-suspended", tellSuspended),
  when(draftPrepared, "tell-of-prepared", tellPrepared),
  when(webhookDisabled, "tell-of-disabled-webhook", tellDisabled),
  when(privacyRequested, "tell-of-privacy-asked", tellPrivacyAsked),
  when(privacyAnswered, "tell-of-privacy-answered", tellPrivacyAnswered),
  when(privacyAnswered, "end-told-of-privacy-asked", endAnswered),
  when(documentHandedIn, "tell-of-paper-to-review", tellHandedIn),
  when(documentReviewed, "tell-of-reviewed-paper", tellReviewed),
  when(documentReviewed, "end-told-of-paper", endReviewed),
  when(documentLapsing, "tell-of-lapsing-paper", tellLapsing),
  when(personErased, "forget-papers-of-left-alone", forgetLeftAlone),
  when(personErased, "forget-told-of-erased", forgetTold),
  when(personErased, "forget-calendar-of-erased", forgetFeed),
  when(personErased, "forget-watch-of-erased", forgetWatch),
  when(personErased, "look-at-photos-of-erased", checkPhotosOf),
  when(personErased, "forget-filters-of-erased", forgetFiltersOf),
  when(offerAccepted, "end-told-of-accepted", endOffer),
  when(offerDeclined, "end-told-of-declined", endOffer),
  when(offerLapsed, "end-told-of-lapsed", endOffer),
  when(offerMooted, "end-told-of-mooted", endOffer),
  when(surplusClaimed, "end-told-of-taken", endTaken),
  when(surplusWithdrawn, "end-told-of-withdrawn", endLot),
  when(surplusExpired, "end-told-of-expired", endLot),
  when(surplusRecalled, "end-told-of-recalled", endLot),
  when(claimRecalled, "end-told-of-recalled-claim", endClaim),
  when(surplusReleased, "end-told-of-cancelled", endCancelled),
  when(claimExpired, "end-told-of-missed", endClaim),
  when(claimCompleted, "end-told-of-handed-over", endClaim),
  when(draftSettled, "end-told-of-draft", endDraft),
  when(webhookSwitched, "end-told-of-webhook", endSwitched),
  when(organisationVerified, "end-told-of-verified", endDecided),
  when(organisationRejected, "end-told-of-rejected", endDecided),
  whenMany(surplusPosted, "learn-from-posting", learnFromPostings),
  whenMany(notificationDue.app, "deliver-in-app", showInCentre),
  errand(codeAsked, "send-code", sendCode),
  when(passwordChanged, "tell-of-password", tellPasswordChanged),
  when(factorChanged, "tell-of-factor", tellFactorChanged),
  when(deviceJoined, "tell-of-device", tellDeviceJoined),
  errand(notificationDue.push, "deliver-by-push", deliverBy("push")),
  errand(notificationDue.email, "deliver-by-email", deliverBy("email")),
  errand(notificationDue.message, "deliver-by-message", deliverBy("message")),
  when(claimCompleted, "count-what-was-accepted", countHandover),
  when(claimCorrected, "count-what-was-corrected", countHandover),
  whenMany(claimCompleted, "post-tokens", countCarbon),
  whenMany(claimCorrected, "post-tokens-of-corrected", countCarbon),
  ...moneyReactions,
  tellWebhooks(surplusPosted, "tell-webhooks-surplus-posted", "surplus.posted"),
  tellWebhooks(surplusEdited, "tell-webhooks-surplus-edited", "surplus.edited"),
  tellWebhooks(surplusClaimed, "tell-webhooks-surplus-claimed", "surplus.claimed"),
  tellWebhooks(surplusReleased, "tell-webhooks-surplus-released", "surplus.released"),
  tellWebhooks(surplusWithdrawn, "tell-webhooks-surplus-withdrawn", "surplus.withdrawn"),
  tellWebhooks(surplusExpired, "tell-webhooks-surplus-expired", "surplus.expired"),
  tellWebhooks(surplusRecalled, "tell-webhooks-surplus-recalled", "surplus.recalled"),
  tellWebhooks(surplusUnplaced, "tell-webhooks-surplus-unplaced", "surplus.unplaced"),
  tellWebhooks(claimCompleted, "tell-webhooks-claim-completed", "claim.completed"),
  tellWebhooks(claimExpired, "tell-webhooks-claim-expired", "claim.expired"),
  tellWebhooks(claimRecalled, "tell-webhooks-claim-recalled", "claim.recalled"),
  tellWebhooks(offerMade, "tell-webhooks-offer-made", "offer.made"),
  tellWebhooks(offerAccepted, "tell-webhooks-offer-accepted", "offer.accepted"),
  tellWebhooks(offerDeclined, "tell-webhooks-offer-declined", "offer.declined"),
  tellWebhooks(offerLapsed, "tell-webhooks-offer-lapsed", "offer.lapsed"),
  tellWebhooks(offerMooted, "tell-webhooks-offer-mooted", "offer.mooted"),
];

/** The whole choreography: which event makes what happen. */
export const reactions: readonly AnswerRow[] = [...matchingReactions, ...otherReactions];

/** The work that is shared by partitions, as leases and consumers call it. */
export const MATCHER = "matcher";

/** Who listens to the bus. */
export const consumers: readonly Consumer[] = [
  ...consumersByPartition(MATCHER, matchingReactions),
  ...consumerOfEach(otherReactions),
];
