import { eq } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { dispute, disputeFilter, disputeReview, disputeRuling, disputeStatement } from "@/db/schema/dispute";
import { escrow } from "@/db/schema/escrow";
import { drawEntry, marketWatch, purchase } from "@/db/schema/market";
import type { PersonId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import { ownRows, type Section } from "@/server/privacy/export-rows.view";

/** What is kept of a person as a buyer: what they bought, where its money went, and where they wish to be told from. */
export function buyerSectionsOf(reader: Reader, personId: PersonId): readonly Section[] {
  const of = ownRows(reader);
  const { claimId, surplusId, units, unitPriceRupiah, amountRupiah, listPriceRupiah, state, payment, boughtAt } =
    purchase;
  const bought = {
    claimId,
    surplusId,
    units,
    unitPriceRupiah,
    amountRupiah,
    listPriceRupiah,
    state,
    payment,
    boughtAt,
  };
  const paid = {
    id: escrow.id,
    claimId: escrow.claimId,
    title: escrow.title,
    units: escrow.units,
    unitName: escrow.unitName,
    amountRupiah: escrow.amount,
    refundedRupiah: escrow.refunded,
    state: escrow.state,
    provider: escrow.gateway,
    openedAt: escrow.openedAt,
    paidAt: escrow.lockedAt,
    endedAt: escrow.endedAt,
    reason: escrow.reason,
  };
  const drawn = {
    drawId: drawEntry.drawId,
    units: drawEntry.units,
    enteredAt: drawEntry.enteredAt,
    state: drawEntry.state,
  };
  const watched = { place: placeOf(marketWatch.place), since: marketWatch.since };
  return [
    ["purchases", of(bought, purchase, eq(purchase.buyerId, personId), boughtAt)],
    ["payments", of(paid, escrow, eq(escrow.buyerId, personId), escrow.id)],
    ["draws", of(drawn, drawEntry, eq(drawEntry.personId, personId), drawEntry.enteredAt)],
    ["marketNotices", of(watched, marketWatch, eq(marketWatch.personId, personId), marketWatch.since)],
  ];
}

/** What is kept of a person in disputes: those about what they bought, what they said in any, and what they judged. */
export function disputeSectionsOf(reader: Reader, personId: PersonId): readonly Section[] {
  const of = ownRows(reader);
  const { id, claimId, openedBy, reason, state, stakesRupiah, openedAt, verdict, refundRupiah, decidedAt } = dispute;
  const disputed = {
    id,
    claimId,
    openedBy,
    reason,
    state,
    stakesRupiah,
    openedAt,
    verdict,
    refundRupiah,
    decidedAt,
  };
  const said = {
    disputeId: disputeStatement.disputeId,
    kind: disputeStatement.kind,
    text: disputeStatement.text,
    countedUnits: disputeStatement.countedUnits,
    countedGrams: disputeStatement.countedGrams,
    at: disputeStatement.at,
  };
  const judged = {
    disputeId: disputeRuling.disputeId,
    verdict: disputeRuling.verdict,
    note: disputeRuling.note,
    at: disputeRuling.at,
  };
  const reviewed = {
    disputeId: disputeReview.disputeId,
    approved: disputeReview.approved,
    note: disputeReview.note,
    at: disputeReview.at,
  };
  const kept = { name: disputeFilter.name, savedAt: disputeFilter.savedAt };
  return [
    ["disputes", of(disputed, dispute, eq(dispute.buyerId, personId), openedAt)],
    ["saidInDisputes", of(said, disputeStatement, eq(disputeStatement.personId, personId), disputeStatement.at)],
    ["ruled", of(judged, disputeRuling, eq(disputeRuling.judgeId, personId), disputeRuling.at)],
    ["reviewed", of(reviewed, disputeReview, eq(disputeReview.reviewerId, personId), disputeReview.at)],
    ["deskFilters", of(kept, disputeFilter, eq(disputeFilter.personId, personId), disputeFilter.savedAt)],
  ];
}
