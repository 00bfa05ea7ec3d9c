import {
  payForHandover,
  refundExpired,
  refundGivenBack,
  refundRecalled,
  refundWithdrawn,
} from "@/server/escrow/escrow.commands";
import { escrowCancelled, escrowLocked, escrowRefunded } from "@/server/escrow/escrow.contract";
import { paymentAsked, paymentNoticed } from "@/server/escrow/payment.contract";
import { askPaymentProvider, lookAtPayment } from "@/server/escrow/payment.errands";
import { auctionOpened, drawDecided, purchaseCancelled, purchaseMade } from "@/server/market/market.contract";
import { closeUnfetched, dropUnpaid, markPaid, markRefunded, settleAtCounter } from "@/server/market/purchase.commands";
import {
  tellAuctionNear,
  tellDrawLost,
  tellPurchaseCancelled,
  tellPurchaseMade,
  tellPurchaseMissed,
  tellPurchasePaid,
  tellPurchaseRefunded,
} from "@/server/notification/tell-of-market.commands";
import { tellDifference } from "@/server/notification/tell-of-people.commands";
import type { AnswerRow } from "@/server/outbox/deliver";
import { errand } from "@/server/outbox/errand";
import { when } from "@/server/outbox/reaction";
import { reconciliationAsked, reconciliationDiffered } from "@/server/reconciliation/reconciliation.contract";
import { reconcile } from "@/server/reconciliation/reconciliation.errands";
import {
  claimCompleted,
  claimExpired,
  claimRecalled,
  surplusReleased,
  surplusWithdrawn,
} from "@/server/surplus/surplus.contract";

/** The part of the choreography that moves money and tells of it: rows of server/reactions.ts. */
export const moneyReactions: readonly AnswerRow[] = [
  when(claimCompleted, "pay-for-handover", payForHandover),
  when(claimExpired, "refund-expired", refundExpired),
  when(claimRecalled, "refund-recalled", refundRecalled),
  when(surplusReleased, "refund-given-back", refundGivenBack),
  when(surplusWithdrawn, "refund-withdrawn", refundWithdrawn),
  when(escrowLocked, "mark-purchase-paid", markPaid),
  when(escrowCancelled, "drop-unpaid-purchase", dropUnpaid),
  when(escrowRefunded, "mark-purchase-refunded", markRefunded),
  when(auctionOpened, "tell-of-auction", tellAuctionNear),
  when(purchaseMade, "tell-of-purchase", tellPurchaseMade),
  when(purchaseCancelled, "tell-of-cancelled-purchase", tellPurchaseCancelled),
  when(drawDecided, "tell-of-draw", tellDrawLost),
  when(claimExpired, "tell-of-missed-purchase", tellPurchaseMissed),
  when(escrowLocked, "tell-of-payment", tellPurchasePaid),
  when(escrowRefunded, "tell-of-refund", tellPurchaseRefunded),
  errand(paymentAsked, "ask-payment-provider", askPaymentProvider),
  errand(reconciliationAsked, "reconcile-money", reconcile),
  when(reconciliationDiffered, "tell-of-difference", tellDifference),
  errand(paymentNoticed, "look-at-payment", lookAtPayment),
  when(claimCompleted, "settle-at-counter", settleAtCounter),
  when(claimExpired, "close-missed-purchase", closeUnfetched),
  when(claimRecalled, "close-recalled-purchase", closeUnfetched),
];
