import { escrowReasons, type RefundReason } from "@/server/escrow/escrow.reasons";
import type { StoredEscrow } from "@/server/escrow/escrow.store";
import { findPaymentOf, listPaymentsOf } from "@/server/escrow/escrow.view";
import type { PaymentRecord } from "@/server/escrow/payment.wire.contract";
import type { ClaimId, PersonId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

type Found = Readonly<{ row: StoredEscrow; providerName: string }>;

const showPayment = ({ row, providerName }: Found): PaymentRecord => ({
  ...{ claimId: row.claimId, escrowId: row.id, title: row.title, units: row.units, unitName: row.unitName },
  ...{ zone: row.zone, providerName, state: row.state, reason: row.reason as RefundReason | null },
  ...{ amountRupiah: Number(row.amount), refundedRupiah: Number(row.refunded) },
  ...{ payUrl: row.state === "PENDING" ? row.payUrl : null, payBy: row.payBy, openedAt: row.openedAt },
  ...{ lockedAt: row.lockedAt, confirmedAt: row.confirmedAt, releaseAt: row.releaseAt, endedAt: row.endedAt },
});

/** A buyer's own purchase. @throws Failure `escrow.unknown`, also for somebody else's */
export async function readPayment(reader: Reader, buyerId: PersonId, claimId: ClaimId): Promise<PaymentRecord> {
  const found = await findPaymentOf(reader, buyerId, claimId);
  if (!found) throw escrowReasons.unknown();
  return showPayment(found);
}

export const readPayments = async (reader: Reader, buyerId: PersonId): Promise<PaymentRecord[]> =>
  (await listPaymentsOf(reader, buyerId)).map(showPayment);
