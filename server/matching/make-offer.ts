import { mintId } from "@/server/kernel/id";
import type { Text } from "@/server/kernel/text";
import { offerMade } from "@/server/matching/matching.contract";
import { type Candidate, offerDeadline, travelBetween, wayTo } from "@/server/matching/matching.rules";
import { type StoredOffer, saveOffer } from "@/server/matching/matching.store";
import type { LotToMatch } from "@/server/matching/matching.view";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

export type Proposal = Readonly<{ candidate: Candidate; units: number; score: number; why: Text; again: boolean }>;

/** The part of an offer every event about it carries. */
export const offerFacts = (
  offer: Pick<StoredOffer, "id" | "recipientId" | "units">,
  lot: Pick<LotToMatch, "id" | "providerId" | "regionId" | "cell">,
) => ({
  offerId: offer.id,
  surplusId: lot.id,
  providerId: lot.providerId,
  recipientId: offer.recipientId,
  regionId: lot.regionId,
  cell: lot.cell,
  units: offer.units,
});

/** @returns false when the lot has an open offer or the recipient was asked before */
export async function makeOffer(work: Work, lot: LotToMatch, proposal: Proposal): Promise<boolean> {
  const { candidate, units, score, why, again } = proposal;
  const { distanceMeters } = travelBetween(candidate.place, lot.place);
  const way = wayTo(lot, candidate);
  const deadline = offerDeadline(lot, work.now);
  const offer = {
    regionId: lot.regionId,
    id: mintId<"offer">(lot.regionId, work.now),
    surplusId: lot.id,
    recipientId: candidate.organisationId,
    units,
    state: "open" as const,
    why,
    score,
    distanceMeters,
    travelSeconds: way.seconds,
    travelSource: way.source,
    deadline,
    offeredAt: work.now,
  };
  if (!(await saveOffer(work.tx, offer, { again }))) return false;
  await record(work, lot.regionId, offerMade, { ...offerFacts(offer, lot), deadline: deadline.toISOString() });
  return true;
}
