import { makeTransfer } from "@/server/account/account.commands";
import { EVERYBODY } from "@/server/account/account.contract";
import { beginPickup } from "@/server/escrow/escrow.commands";
import type { HandoverRecord, PickupFound, VerifyInput } from "@/server/handover/handover.contract";
import { pickupReasons } from "@/server/handover/handover.reasons";
import { HANDOVER_V1, isDoorClosed, pointsFor, whyCannotCount } from "@/server/handover/handover.rules";
import { listWrongCodes, lockDoor, saveWrongCode } from "@/server/handover/handover.store";
import { findPickup, listClosedClaims } from "@/server/handover/handover.view";
import { pointsKey } from "@/server/handover/points.commands";
import type { MemberActor } from "@/server/kernel/actor";
import { Failure } from "@/server/kernel/failure";
import { regionOf } from "@/server/kernel/id";
import { later, SECOND } from "@/server/kernel/time";
import type { Work } from "@/server/platform/work";
import { closeClaim, findClaimByCode } from "@/server/surplus/claim-closing.commands";
import { readPickupCode } from "@/server/surplus/pickup-code";

type LiveClaim = NonNullable<Awaited<ReturnType<typeof findClaimByCode>>>;
type ByKitchen = Work<MemberActor>;

/**
 * Shows whose code it is before anything is confirmed.
 * @returns the refusal instead of throwing it, so that a wrong code stays counted
 */
export async function previewPickup(work: ByKitchen, { code }: { code: string }): Promise<PickupFound | Failure> {
  const claim = await openDoor(work, code);
  if (claim instanceof Failure) return claim;
  await beginPickup(work, claim.id);
  return (await findPickup(work.tx, claim.id)) ?? pickupReasons.unknown();
}

/**
 * Hands over: ends the claim with what was accepted and rejected, frees what was not taken, credits points.
 * @returns the refusal instead of throwing it, so that a wrong code stays counted
 */
export async function verifyPickup(work: ByKitchen, input: VerifyInput): Promise<HandoverRecord | Failure> {
  const claim = await openDoor(work, input.code);
  if (claim instanceof Failure) return claim;
  const refusal = whyCannotCount(input, claim.units);
  if (refusal) return refusal;
  const { acceptedUnits, rejectedUnits } = input;
  const weightGrams = input.weightGrams ?? null;
  const closed = await closeClaim(work, claim.id, {
    acceptedUnits,
    rejectedUnits,
    weightGrams,
    weightMethod: input.method,
  });
  const points = pointsFor(acceptedUnits, weightGrams, claim.safeUntil, work.now);
  if (points > 0) await creditPoints(work, claim, points);
  return { ...closed, points, freedUnits: claim.units - acceptedUnits - rejectedUnits };
}

const creditPoints = (work: Work, { id, providerId }: LiveClaim, points: number) =>
  makeTransfer(work, {
    key: pointsKey(id),
    regionId: regionOf(id),
    from: { kind: "points_source", ownerId: EVERYBODY },
    to: { kind: "points_earned", ownerId: providerId },
    amount: BigInt(points),
    state: "posted",
  });

/** The live claim behind a code; a code that is nobody's is counted, and too many close the door. */
async function openDoor(work: ByKitchen, code: string): Promise<LiveClaim | Failure> {
  const { tx, actor, now } = work;
  const since = later(now, -HANDOVER_V1.wrongCodesWithinMs);
  await lockDoor(tx, actor.organisationId);
  const wrong = await listWrongCodes(tx, actor.organisationId, since);
  if (isDoorClosed(wrong.length))
    return pickupReasons.tooManyWrongCodes({ retryAfterSeconds: waitSeconds(wrong, now) });
  const claim = await findClaimByCode(work, actor.organisationId, code);
  if (claim) return claim.safeUntil <= now ? pickupReasons.expired() : claim;
  const ended = await whyEnded(work, code);
  if (ended) return ended;
  await saveWrongCode(tx, actor.organisationId, now, since);
  return pickupReasons.unknown({ triesLeft: HANDOVER_V1.wrongCodesAllowed - wrong.length - 1 });
}

/** A code that was right until its claim ended is no guess: it is answered with what became of the claim. */
async function whyEnded({ tx, actor, now }: ByKitchen, code: string): Promise<Failure | null> {
  const ended = await listClosedClaims(tx, actor.organisationId, now);
  const found = ended.find((claim) => readPickupCode(claim.codeCipher) === code);
  if (!found) return null;
  return found.state === "expired" ? pickupReasons.expired() : pickupReasons.closed({ state: found.state });
}

/** Until so many of the wrong codes are old enough that one more try is allowed. */
function waitSeconds(wrong: readonly Date[], now: Date): number {
  const oldest = wrong.at(-HANDOVER_V1.wrongCodesAllowed) ?? now;
  return Math.ceil((oldest.getTime() + HANDOVER_V1.wrongCodesWithinMs - now.getTime()) / SECOND);
}
