import { z } from "zod";
import type { EscrowState, RefundReason } from "@/server/escrow/escrow.reasons";
import { event } from "@/server/kernel/event";
import type { ClaimId, EscrowId, OrganisationId, PersonId, RegionId } from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";

/** What a buyer is to pay for a claim. The title, units and zone of a receipt are read from the claim and frozen. */
export type OpenEscrow = Readonly<{
  claimId: ClaimId;
  regionId: RegionId;
  buyerId: PersonId;
  providerId: OrganisationId;
  amountRupiah: Rupiah;
  safeUntil: Date;
  /** Not paid by then, it is called off. */
  payBy: Date;
}>;
/** `reason` is what the buyer is told. */
export type EndEscrow = Readonly<{ claimId: ClaimId; reason: RefundReason }>;
/** What a decided dispute gives back to the buyer; the rest goes to the kitchen. 0 to what is still held. */
export type SettleEscrow = Readonly<{ claimId: ClaimId; refundRupiah: Rupiah }>;

/** What a caller gets to know: `payPath` leads the buyer to the payment. */
export type EscrowFacts = Readonly<{
  escrowId: EscrowId;
  claimId: ClaimId;
  state: EscrowState;
  amountRupiah: Rupiah;
  payPath: string;
}>;

const facts = z.object({
  escrowId: z.uuid().transform((id) => id as EscrowId),
  claimId: z.uuid().transform((id) => id as ClaimId),
  regionId: z.int(),
  amountRupiah: z.int(),
});

/** The whole amount is held at the payment provider: the purchase is paid. */
export const escrowLocked = event("escrow.locked", facts);
/** Called off before it was paid. */
export const escrowCancelled = event("escrow.cancelled", facts.extend({ reason: z.string() }));
/** All of it goes back to the buyer; also after escrow.cancelled, where a payment came too late. */
export const escrowRefunded = event("escrow.refunded", facts.extend({ reason: z.string() }));
/** Over: what was not refunded goes to the kitchen. */
export const escrowClosed = event("escrow.closed", facts.extend({ refundedRupiah: z.int() }));
