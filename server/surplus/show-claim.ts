import type { StoredClaim } from "@/server/surplus/claim.store";
import { readPickupCode } from "@/server/surplus/pickup-code";
import type { ClaimRecord } from "@/server/surplus/surplus.contract";

/** A claim as one side may see it: the code is for the recipient alone, and only while it is live. */
export function showClaim(
  { codeCipher, ...claim }: Omit<StoredClaim, "regionId" | "claimedBy" | "offerId" | "closeReason">,
  side: "recipient" | "provider",
): ClaimRecord {
  const isShown = side === "recipient" && claim.state === "held";
  return { ...claim, pickupCode: isShown ? readPickupCode(codeCipher) : null };
}
