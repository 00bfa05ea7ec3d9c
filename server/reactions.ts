import { organisationProfileChanged, organisationVerified } from "@/server/identity/identity.contract";
import { mootOffers } from "@/server/matching/answer.commands";
import { offerAccepted, offerDeclined, offerLapsed } from "@/server/matching/matching.contract";
import { proposeOffer } from "@/server/matching/propose.commands";
import { retryUnplacedNear } from "@/server/matching/retry-unplaced.commands";
import { type ReactionRow, when } from "@/server/outbox/reaction";
import {
  surplusClaimed,
  surplusExpired,
  surplusPosted,
  surplusReleased,
  surplusWithdrawn,
} from "@/server/surplus/surplus.contract";

/** What the matcher answers: workers/matcher.ts. */
export const matchingReactions: readonly ReactionRow[] = [
  when(surplusPosted, "offer-what-was-posted", proposeOffer),
  when(surplusReleased, "offer-what-came-free", proposeOffer),
  when(offerDeclined, "offer-after-decline", proposeOffer),
  when(offerLapsed, "offer-after-lapse", proposeOffer),
  when(offerAccepted, "offer-what-is-left", proposeOffer),
  when(organisationProfileChanged, "offer-unplaced-to-changed", retryUnplacedNear),
  when(organisationVerified, "offer-unplaced-to-verified", retryUnplacedNear),
  when(surplusClaimed, "moot-offers-of-taken", mootOffers),
  when(surplusWithdrawn, "moot-offers-of-withdrawn", mootOffers),
  when(surplusExpired, "moot-offers-of-expired", mootOffers),
];

/** What everyone else answers: workers/reactor.ts. */
export const otherReactions: readonly ReactionRow[] = [];

/** The whole choreography: which event makes what happen. */
export const reactions: readonly ReactionRow[] = [...matchingReactions, ...otherReactions];
