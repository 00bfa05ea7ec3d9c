import { sentenceOf } from "@/components/api/reason-sentences";
import type { PreviewView, VerifyInput } from "@/server/handover/handover.contract";
import { whyCannotCount } from "@/server/handover/handover.rules";
import { pickupReasonText } from "@/server/handover/handover.text";
import type { Text } from "@/server/kernel/text";

export type WeightMethod = VerifyInput["method"];

/** What the kitchen hand counts; a weight not typed yet follows from the accepted units. */
export type CountDraft = Readonly<{
  accepted: number;
  rejected: number;
  method: WeightMethod;
  typedGrams: number | null;
  hasTyped: boolean;
}>;

export const firstCount = (pickup: PreviewView): CountDraft => ({
  accepted: pickup.units,
  rejected: 0,
  method: pickup.gramsPerUnit === null ? "unknown" : "estimate",
  typedGrams: null,
  hasTyped: false,
});

/** Grams to send: as typed, else the guess of the lot for an estimate; a scale is never guessed, unknown stays null. */
export function gramsOf(draft: CountDraft, pickup: PreviewView): number | null {
  if (draft.method === "unknown") return null;
  if (draft.hasTyped || draft.method === "scale") return draft.typedGrams;
  return pickup.gramsPerUnit === null ? null : pickup.gramsPerUnit * draft.accepted;
}

/** What the server would be told. */
export function countOf(draft: CountDraft, pickup: PreviewView) {
  const weightGrams = draft.accepted > 0 ? gramsOf(draft, pickup) : null;
  const method = draft.accepted > 0 ? draft.method : ("unknown" as const);
  return { acceptedUnits: draft.accepted, rejectedUnits: draft.rejected, weightGrams, method };
}

/** Why the button waits, by the server's own rule, or null. */
export function whyNotYet(draft: CountDraft, pickup: PreviewView, now: Date): Text | null {
  if (new Date(pickup.safeUntil) <= now) return pickupReasonText.expired;
  const refusal = whyCannotCount(countOf(draft, pickup), pickup.units);
  return refusal && sentenceOf(refusal.code);
}
