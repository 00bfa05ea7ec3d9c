import { asOfToday } from "@/server/identity/today.rules";
import { earliest, MINUTE } from "@/server/kernel/time";
import type { WhyNotEligible } from "@/server/matching/matching.contract";
import {
  type Load,
  type MatchableLot,
  scoreParts,
  type Taker,
  unitsThatFit,
  wayTo,
  whyNotEligible,
} from "@/server/matching/matching.rules";

/** What speaks most for a lot and a recipient, or the first thing that stands against it. */
export type WhyYou =
  | Readonly<{ kind: "against"; reason: WhyNotEligible }>
  | Readonly<{ kind: "near"; minutes: number; spareMinutes: number }>
  | Readonly<{ kind: "roomForAll"; units: number }>
  | Readonly<{ kind: "roomForSome"; units: number }>
  | Readonly<{ kind: "yourTurn"; gramsPerHead: number }>;

/**
 * Why the matcher would, or would not, think of this recipient: the part that adds most to its score there, said of facts
 * that hold at `now`. Minutes are whole and at least 1, grams whole.
 */
export function whyYou(lot: MatchableLot, profile: Taker, load: Load, now: Date): WhyYou {
  const reason = whyNotEligible(lot, profile, load, now);
  if (reason) return { kind: "against", reason };
  const candidate = asOfToday(profile, now);
  const { travel, capacity, fairness } = scoreParts(lot, candidate, load);
  if (fairness >= travel && fairness >= capacity)
    return { kind: "yourTurn", gramsPerHead: Math.ceil(load.gramsReceived14Days / candidate.headsFed) };
  if (travel >= capacity) {
    const { seconds } = wayTo(lot, candidate);
    const until = earliest(lot.pickupUntil, lot.safeUntil).getTime() - now.getTime();
    const spareMinutes = Math.floor((until - seconds * 1_000) / MINUTE);
    return { kind: "near", minutes: Math.max(1, Math.round(seconds / 60)), spareMinutes };
  }
  const units = unitsThatFit(lot, candidate, load);
  if (units >= lot.unitsOpen) return { kind: "roomForAll", units };
  return { kind: "roomForSome", units };
}
