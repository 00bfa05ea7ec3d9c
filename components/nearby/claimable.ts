import type { Recipient } from "@/components/nearby/recipient";
import type { Failure } from "@/server/kernel/failure";
import type { SurplusView } from "@/server/surplus/surplus.contract";
import { whyCannotClaim } from "@/server/surplus/surplus.rules";

/** Why this recipient cannot take even one unit of a lot now, by the rule that would refuse the command. */
export const whyNotNow = (lot: SurplusView, recipient: Recipient, now: Date): Failure | null =>
  whyCannotClaim(
    {
      ...lot,
      unitsOpen: lot.unitsLeft,
      safeUntil: new Date(lot.safeUntil),
      pickupUntil: new Date(lot.pickupUntil),
    },
    recipient,
    { units: 1, direct: true },
    now,
  );
