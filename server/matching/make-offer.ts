import { mintId } from "@/server/kernel/id";
import type { Text } from "@/server/kernel/text";
import { offerMade } from "@/server/matching/matching.contract";
import { type Candidate, offerDeadline, travelBetween, wayTo } from "@/server/matching/matching.rules";
import { type StoredOffer, saveOffers } from "@/server/matching/matching.store";
import type { LotToMatch } from "@/server/matching/matching.view";
import { recordMany } from "@/server/outbox/record";
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

function offerOf({ now }: Work, lot: LotToMatch, { candidate, units, score, why }: Omit<Proposal, "again">) {
  const { distanceMeters } = travelBetween(candidate.place, lot.place);
  const way = wayTo(lot, candidate);
  return {
    regionId: lot.regionId,
    id: mintId<"offer">(lot.regionId, now),
    surplusId: lot.id,
    recipientId: candidate.organisationId,
    units,
    state: "open" as const,
    why,
    score,
    distanceMeters,
    travelSeconds: way.seconds,
    travelSource: way.source,
    deadline: offerDeadline(lot, now),
    offeredAt: now,
  };
}

/** @returns false when the lot has an open offer or the recipient was asked before */
export async function makeOffer(work: Work, lot: LotToMatch, { again, ...proposal }: Proposal): Promise<boolean> {
  const made = await makeOffers(work, [{ lot, proposal }], { again });
  return made > 0;
}

/** Offers lots of one region side by side. @returns how many were made: not those of lots with an open offer, or to whom was asked before */
export async function makeOffers(
  work: Work,
  proposals: readonly Readonly<{ lot: LotToMatch; proposal: Omit<Proposal, "again"> }>[],
  { again }: Readonly<{ again: boolean }> = { again: false },
): Promise<number> {
  const offers = proposals.map(({ lot, proposal }) => ({ lot, row: offerOf(work, lot, proposal) }));
  if (offers.length === 0) return 0;
  const rows = offers.map(({ row }) => row);
  const saved = await saveOffers(work.tx, rows, { again });
  const made = offers.filter(({ row }) => saved.has(row.id));
  const events = made.map(({ lot, row }) => ({
    region: lot.regionId,
    payload: { ...offerFacts(row, lot), deadline: row.deadline.toISOString() },
    traceParent: lot.traceParent,
  }));
  await recordMany(work, offerMade, events);
  return made.length;
}
