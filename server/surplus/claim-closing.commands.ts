import type { MemberActor } from "@/server/kernel/actor";
import type { ClaimId, OrganisationId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import {
  findClaim,
  findClaimIdByCode,
  lockClaim,
  lockDueClaims,
  type StoredClaim,
  saveClosed,
  saveKeptUnits,
} from "@/server/surplus/claim.store";
import { pickupCodeMark } from "@/server/surplus/pickup-code";
import { showClaim } from "@/server/surplus/show-claim";
import { lotFacts } from "@/server/surplus/surplus.commands";
import {
  type CancelInput,
  type ClaimRecord,
  claimCompleted,
  claimExpired,
  type SplitInput,
  surplusExpired,
  surplusReleased,
} from "@/server/surplus/surplus.contract";
import { claimReasons, surplusReasons } from "@/server/surplus/surplus.reasons";
import { CARBON_SET, carbonOf, weighAccepted, whyCannotGiveBack } from "@/server/surplus/surplus.rules";
import { type LotRow, lockDueLots, lockLot, moveUnits } from "@/server/surplus/surplus.store";

const SWEEP_BATCH = 200;

/** The part of a claim every event about it carries. */
export const claimFacts = (claim: StoredClaim, lot: LotRow) => ({
  ...lotFacts(lot),
  claimId: claim.id,
  recipientId: claim.recipientId,
  units: claim.units,
});

/** The live claim of a provider behind a code, or null. */
export async function findClaimByCode(
  { tx }: Pick<Work, "tx">,
  providerId: OrganisationId,
  code: string,
): Promise<StoredClaim | null> {
  const id = await findClaimIdByCode(tx, providerId, pickupCodeMark(code));
  return id ? ((await findClaim(tx, id)) ?? null) : null;
}

async function lockOwnHeld({ tx, actor }: Work<MemberActor>, id: ClaimId): Promise<StoredClaim> {
  const claim = await lockClaim(tx, id);
  if (!claim) throw claimReasons.unknown();
  if (claim.recipientId !== actor.organisationId) throw claimReasons.notYours();
  if (claim.state !== "held") throw claimReasons.closed({ state: claim.state });
  return claim;
}

/** Gives units back: while the window lasts they are open again and offered at once, afterwards they expire. */
export async function cancelClaim(work: Work<MemberActor>, { id, reason = null }: CancelInput): Promise<ClaimRecord> {
  const claim = await lockOwnHeld(work, id);
  const refusal = whyCannotGiveBack(claim, { keepUnits: 0, reason }, work.now);
  if (refusal) throw refusal;
  const closed = await saveClosed(work.tx, id, { state: "cancelled", closeReason: reason }, work.now);
  if (!closed) throw claimReasons.closed({ state: claim.state });
  await freeUnits(work, claim, claim.units, "cancelled");
  return showClaim(closed, "recipient");
}

/**
 * Keeps a part of a claim under the same code; the rest is open again and offered at once.
 * @throws Failure `claim.moreThanHeld`, `claim.nothingToFree`, `claim.reasonMissing`, `claim.closed`
 */
export async function splitClaim(work: Work<MemberActor>, input: SplitInput): Promise<ClaimRecord> {
  const claim = await lockOwnHeld(work, input.id);
  const refusal = whyCannotGiveBack(claim, input, work.now);
  if (refusal) throw refusal;
  const kept = await saveKeptUnits(work.tx, claim.id, input.keepUnits);
  await freeUnits(work, claim, claim.units - input.keepUnits, "split");
  return showClaim(kept, "recipient");
}

/**
 * Takes a person's live claim back for them: its units are open again while the window lasts.
 * @returns the claim as it was, or null where it is over or an organisation's
 */
export async function dropSold(work: Work, claimId: ClaimId, reason: string): Promise<StoredClaim | null> {
  const claim = await lockClaim(work.tx, claimId);
  if (claim?.state !== "held" || claim.via !== "purchase") return null;
  await saveClosed(work.tx, claimId, { state: "cancelled", closeReason: reason }, work.now);
  await freeUnits(work, claim, claim.units, "cancelled");
  return claim;
}

/** The lot is locked after its claim here and in the handover, so that the two cannot wait for each other. */
async function freeUnits(
  work: Work,
  claim: StoredClaim,
  units: number,
  why: "cancelled" | "took_fewer" | "split",
): Promise<void> {
  const before = await lockLot(work.tx, claim.surplusId);
  if (!before) throw surplusReasons.unknown();
  const isOver = before.pickupUntil <= work.now;
  const to = before.recalledAt ? "recalled" : isOver ? "expired" : before.withdrawReason ? "withdrawn" : "open";
  const lot = await moveUnits(work.tx, claim.surplusId, [{ from: "held", to, units, claimId: claim.id }], work.now);
  if (to === "open") await record(work, lot.regionId, surplusReleased, { ...claimFacts(claim, lot), units, why });
  if (to === "expired") await record(work, lot.regionId, surplusExpired, { ...lotFacts(lot), units });
}

export type Outcome = Readonly<{
  acceptedUnits: number;
  rejectedUnits: number;
  weightGrams: number | null;
  weightMethod: "scale" | "estimate" | "unknown";
}>;

/**
 * Ends a claim with what was really handed over; what was not taken is free again.
 * @throws Failure `claim.closed`, `surplus.expired`
 */
export async function closeClaim(work: Work, claimId: ClaimId, outcome: Outcome): Promise<ClaimRecord> {
  const { tx, now } = work;
  const held = await lockClaim(tx, claimId);
  if (!held) throw claimReasons.unknown();
  if (held.state !== "held") throw claimReasons.closed({ state: held.state });
  if (held.safeUntil <= now) throw surplusReasons.expired();
  if (outcome.acceptedUnits + outcome.rejectedUnits > held.units)
    throw claimReasons.moreThanHeld({ units: held.units });
  const claim = await saveClosed(tx, claimId, { state: "completed", ...outcome }, now);
  if (!claim) throw claimReasons.closed({ state: held.state });
  const lot = await lockLot(tx, claim.surplusId);
  if (!lot) throw surplusReasons.unknown();
  if (lot.recalledAt) throw surplusReasons.recalled();
  const weight = weighAccepted(outcome);
  const after = await moveUnits(
    tx,
    lot.id,
    [
      {
        from: "held",
        to: "accepted",
        units: outcome.acceptedUnits,
        claimId,
        weightGrams: weight,
        weightMethod: outcome.weightMethod,
        carbonSet: CARBON_SET,
        co2eGrams: carbonOf(weight, lot.carbonCategory),
      },
      { from: "held", to: "rejected", units: outcome.rejectedUnits, claimId },
    ],
    now,
  );
  const { acceptedUnits, rejectedUnits } = outcome;
  await record(work, lot.regionId, claimCompleted, { ...claimFacts(claim, after), acceptedUnits, rejectedUnits });
  const left = claim.units - acceptedUnits - rejectedUnits;
  if (left > 0) await freeUnits(work, claim, left, "took_fewer");
  return showClaim(claim, "provider");
}

/** Sweep: units nobody claimed within their pickup window. Each ends once, whoever sweeps. */
export async function expireSurplus(work: Work): Promise<number> {
  const due = await lockDueLots(work.tx, work.now, SWEEP_BATCH);
  for (const lot of due) {
    const move = { from: "open", to: "expired", units: lot.unitsOpen } as const;
    const after = await moveUnits(work.tx, lot.id, [move], work.now);
    await record(work, lot.regionId, surplusExpired, { ...lotFacts(after), units: lot.unitsOpen });
  }
  return due.length;
}

/** Sweep: claims nobody came for before the food stopped being safe. */
export async function expireClaims(work: Work): Promise<number> {
  const due = await lockDueClaims(work.tx, work.now, SWEEP_BATCH);
  for (const claim of due) {
    await saveClosed(work.tx, claim.id, { state: "expired", closeReason: "no_show" }, work.now);
    const move = { from: "held", to: "expired", units: claim.units, claimId: claim.id } as const;
    const lot = await moveUnits(work.tx, claim.surplusId, [move], work.now);
    await record(work, lot.regionId, claimExpired, claimFacts(claim, lot));
  }
  return due.length;
}
