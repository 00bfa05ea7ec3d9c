import { archiveMonths, dropEmptyMonths } from "@/server/archive/archive.commands";
import { archiveBlobs } from "@/server/archive/archive.gateway";
import { anchorChain } from "@/server/audit/audit.commands";
import { closeUnappealed } from "@/server/dispute/settle.commands";
import { upholdUnanswered } from "@/server/dispute/unanswered.commands";
import { warnOfLapsing } from "@/server/document/document.commands";
import { cancelUnpaid, releaseDue } from "@/server/escrow/escrow.commands";
import { askAgain, forgetNotices, lookAfterUnpaid } from "@/server/escrow/payment.commands";
import { sendSandboxNotices } from "@/server/escrow/sandbox-notices";
import { forgetStaleSignIns } from "@/server/identity/identity.session.commands";
import { tellImpact } from "@/server/impact/impact.commands";
import { HOUR, MINUTE, SECOND } from "@/server/kernel/time";
import { decayPrices } from "@/server/market/decay.commands";
import { decideDraws } from "@/server/market/draw.commands";
import { lapseOffers } from "@/server/matching/answer.commands";
import { retryRematches } from "@/server/matching/propose.commands";
import { retryUnplaced } from "@/server/matching/retry-unplaced.commands";
import { escalateUnseen, pruneNotifications } from "@/server/notification/escalate.commands";
import { remindOfLonely, remindOfOffers, remindOfPickups } from "@/server/notification/remind.commands";
import { pruneInbox, pruneOutbox } from "@/server/outbox/prune";
import { republishUnanswered } from "@/server/outbox/republish";
import { forgetPhotos } from "@/server/photo/photo.commands";
import { photoBlobs, removeForgotten } from "@/server/photo/photo.gateway";
import { pruneBus } from "@/server/platform/bus/postgres/prune-bus";
import { config } from "@/server/platform/config";
import { coolPartitions } from "@/server/platform/cool-partitions";
import { makePartitions } from "@/server/platform/make-partitions";
import { every, type SweepRow } from "@/server/platform/sweep";
import { reactions } from "@/server/reactions";
import { reconcileNightly } from "@/server/reconciliation/reconciliation.commands";
import { closeDrafts, prepareDrafts } from "@/server/recurring/recurring.commands";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";
import { openScheduled } from "@/server/surplus/surplus.commands";
import { checkBalance, forgetAnswers } from "@/server/surplus/upkeep.commands";
import { catchUpTokens } from "@/server/token/token.commands";
import { forgetDeliveries } from "@/server/webhook/webhook.delivery.commands";

/** Longer than the broker takes a second copy for the first, and than whoever is merely slow. */
const patienceMs = () => config().NATS_DEDUPE_SECONDS * SECOND + MINUTE;

/** What only leaves the house has nothing to do in it. */
const nothingDue = async () => 0;
/** What time makes of prices: workers/price-decay.ts. */
export const priceSweeps: readonly SweepRow[] = [
  every(SECOND / 2, "decay-prices", decayPrices),
  every(SECOND, "decide-draws", decideDraws),
];

/** What time makes happen. */
export const sweeps: readonly SweepRow[] = [
  ...priceSweeps,
  every(SECOND, "open-scheduled", openScheduled),
  every(5 * SECOND, "expire-surplus", expireSurplus),
  every(5 * SECOND, "expire-claims", expireClaims),
  every(5 * SECOND, "lapse-offers", lapseOffers),
  every(5 * SECOND, "retry-rematches", retryRematches),
  every(30 * SECOND, "retry-unplaced", retryUnplaced),
  every(5 * SECOND, "remind-of-offers", remindOfOffers),
  every(MINUTE, "remind-of-pickups", remindOfPickups),
  every(MINUTE, "remind-of-lonely-lots", remindOfLonely),
  every(5 * SECOND, "escalate-unseen", escalateUnseen),
  every(HOUR, "prune-notifications", pruneNotifications),
  every(5 * SECOND, "uphold-unanswered", upholdUnanswered),
  every(MINUTE, "close-unappealed", closeUnappealed),
  every(10 * MINUTE, "warn-of-lapsing-papers", warnOfLapsing),
  every(5 * SECOND, "tell-impact", tellImpact),
  every(MINUTE, "catch-up-tokens", catchUpTokens),
  every(MINUTE, "prepare-drafts", prepareDrafts),
  every(MINUTE, "close-drafts", closeDrafts),
  every(MINUTE, "check-balance", checkBalance),
  every(HOUR, "forget-answers", forgetAnswers),
  every(10 * MINUTE, "forget-photos", forgetPhotos, removeForgotten(photoBlobs)),
  every(10 * MINUTE, "forget-stale-sign-ins", forgetStaleSignIns),
  every(HOUR, "make-partitions", makePartitions),
  every(HOUR, "cool-partitions", coolPartitions),
  every(HOUR, "archive-months", dropEmptyMonths, archiveMonths(archiveBlobs)),
  every(MINUTE, "republish-unanswered", republishUnanswered(reactions, patienceMs)),
  every(10 * MINUTE, "prune-inbox", pruneInbox),
  every(10 * MINUTE, "prune-outbox", pruneOutbox),
  every(10 * MINUTE, "prune-bus", pruneBus),
  every(HOUR, "anchor-audit", anchorChain),
  every(HOUR, "forget-deliveries", forgetDeliveries),
  every(5 * SECOND, "cancel-unpaid", cancelUnpaid),
  every(5 * SECOND, "release-payments", releaseDue),
  every(10 * SECOND, "look-after-unpaid", lookAfterUnpaid),
  every(5 * MINUTE, "ask-payments-again", askAgain),
  every(HOUR, "forget-payment-notices", forgetNotices),
  every(10 * MINUTE, "reconcile-nightly", reconcileNightly),
  every(2 * SECOND, "send-sandbox-notices", nothingDue, sendSandboxNotices()),
];
