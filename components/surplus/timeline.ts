import { count } from "@/components/format/numbers";
import { lotWords } from "@/components/surplus/lot-words";
import type { Language, Text } from "@/server/kernel/text";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { IncomingClaim, SurplusView } from "@/server/surplus/surplus.contract";

export type TimelineItem = Readonly<{ at: string; words: Text }>;

/** What happened to a lot, oldest first, told from the lot and its claims alone. */
export function timelineOf(lot: SurplusView, claims: readonly IncomingClaim[], language: Language): TimelineItem[] {
  const amount = (units: number) => ({ units: count(units, language), unit: unitText(lot.unitName, units) });
  const told: TimelineItem[] = [{ at: lot.postedAt, words: fill(lotWords.wasPosted, amount(lot.unitsPosted)) }];
  for (const claim of claims) {
    const name = claim.recipientName;
    told.push({ at: claim.claimedAt, words: fill(lotWords.wasClaimed, { name, ...amount(claim.units) }) });
    if (claim.closedAt)
      told.push({ at: claim.closedAt, words: closing(claim, { name, ...amount(claim.acceptedUnits ?? 0) }) });
  }
  if (lot.endedAt) told.push({ at: lot.endedAt, words: ending(lot) });
  return told.sort((one, other) => one.at.localeCompare(other.at));
}

function closing(claim: IncomingClaim, values: Parameters<typeof fill>[1]): Text {
  if (claim.state === "completed") return fill(lotWords.wasFetched, values);
  return fill(claim.state === "cancelled" ? lotWords.wasCancelled : lotWords.nobodyCame, values);
}

function ending(lot: SurplusView): Text {
  if (lot.state === "withdrawn") return lotWords.wasWithdrawn;
  return lot.state === "expired" ? lotWords.hasExpired : lotWords.isComplete;
}
