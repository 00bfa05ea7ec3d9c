import type { VerifyInput } from "@/server/handover/handover.contract";
import { pickupReasons } from "@/server/handover/handover.reasons";
import type { Failure } from "@/server/kernel/failure";
import { MINUTE } from "@/server/kernel/time";

/** DOMAIN.md §2 and §4, version 1. */
export const HANDOVER_V1 = {
  wrongCodesAllowed: 5,
  wrongCodesWithinMs: 10 * MINUTE,
  /** More than this is not one unit of food. */
  gramsPerUnitAtMost: 100_000,
  pointsPerKilogram: 10,
  minutesPerPoint: 10,
} as const;

type Counted = Pick<VerifyInput, "acceptedUnits" | "rejectedUnits" | "weightGrams" | "method">;

/** Why what was counted at the counter cannot stand, or null. @param held units of the claim */
export function whyCannotCount(counted: Counted, held: number): Failure | null {
  const { acceptedUnits, rejectedUnits } = counted;
  if (acceptedUnits + rejectedUnits > held) return pickupReasons.moreThanHeld({ units: held });
  if (acceptedUnits + rejectedUnits === 0) return pickupReasons.nothingCounted();
  return whyCannotWeigh(counted);
}

/** Unknown is not zero: an unknown weight has no grams, a known one has, and only what was accepted is weighed. */
function whyCannotWeigh({ acceptedUnits, weightGrams, method }: Counted): Failure | null {
  const isWeighed = method !== "unknown" && acceptedUnits > 0;
  if (!isWeighed) return weightGrams == null ? null : pickupReasons.weightNotAsked();
  if (weightGrams == null) return pickupReasons.weightMissing();
  const most = acceptedUnits * HANDOVER_V1.gramsPerUnitAtMost;
  return weightGrams > most ? pickupReasons.weightUnlikely({ mostGrams: most }) : null;
}

/**
 * Points of the provider for a handover: ⌊10·kg⌋ + ⌊minutes before expiry / 10⌋ (DOMAIN.md §4).
 * @param grams accepted; null (unknown) earns only the minutes
 * @returns 0 where nothing was accepted
 */
export function pointsFor(acceptedUnits: number, grams: number | null, safeUntil: Date, now: Date): number {
  if (acceptedUnits === 0) return 0;
  const minutes = Math.max(0, safeUntil.getTime() - now.getTime()) / MINUTE;
  const byWeight = grams === null ? 0 : Math.floor((HANDOVER_V1.pointsPerKilogram * grams) / 1_000);
  return byWeight + Math.floor(minutes / HANDOVER_V1.minutesPerPoint);
}

/**
 * Points that stay when some accepted units turn out unfit: the share of the fit ones, rounded down.
 * @param points credited at the handover, 0 or more
 * @param acceptedUnits 1 or more
 * @param unfitUnits 0 to all of them
 */
export const pointsLeft = (points: number, acceptedUnits: number, unfitUnits: number): number =>
  Math.floor((points * (acceptedUnits - unfitUnits)) / acceptedUnits);

/** Whether a provider typed so many wrong codes that the door stays closed for a while. */
export const isDoorClosed = (wrongCodes: number): boolean => wrongCodes >= HANDOVER_V1.wrongCodesAllowed;
