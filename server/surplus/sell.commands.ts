import { type ClaimId, mintId, type PersonId, type SurplusId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { saveClaim } from "@/server/surplus/claim.store";
import { freshPickupCode, keepPickupCode } from "@/server/surplus/pickup-code";
import { lotFacts } from "@/server/surplus/surplus.commands";
import { surplusClaimed } from "@/server/surplus/surplus.contract";
import { surplusReasons } from "@/server/surplus/surplus.reasons";
import { whyCannotSell } from "@/server/surplus/surplus.rules";
import { type LotRow, lockLot, moveUnits } from "@/server/surplus/surplus.store";

/** A free place for a code is found at once among a million; more misses than this mean something else is wrong. */
const MOST_TRIES = 8;

/** Locks a lot to sell of it, for the rest of the transaction. @throws Failure `surplus.unknown` */
export async function holdToSell({ tx }: Pick<Work, "tx">, id: SurplusId): Promise<LotRow> {
  const lot = await lockLot(tx, id);
  if (!lot) throw surplusReasons.unknown();
  return lot;
}

/**
 * Moves units of a locked lot to a person, as a claim with a code of its own.
 * @returns the claim's id and the lot as it is then
 * @throws Failure `surplus.taken`, `surplus.expired`, `surplus.ended`
 */
export async function sellUnits(
  work: Work,
  lot: LotRow,
  { units, personId }: Readonly<{ units: number; personId: PersonId }>,
): Promise<{ claimId: ClaimId; lot: LotRow }> {
  const { tx, now } = work;
  const refusal = whyCannotSell(lot, units, now);
  if (refusal) throw refusal;
  const claimId = await saveSold(work, lot, units, personId);
  const after = await moveUnits(tx, lot.id, [{ from: "open", to: "held", units, claimId }], now);
  const facts = { ...lotFacts(after), claimId, recipientId: null, units };
  await record(work, lot.regionId, surplusClaimed, { ...facts, via: "purchase", offerId: null });
  return { claimId, lot: after };
}

async function saveSold({ tx, now }: Work, lot: LotRow, units: number, claimedBy: PersonId): Promise<ClaimId> {
  const id = mintId<"claim">(lot.regionId, now);
  const { id: surplusId, regionId, providerId, pickupUntil, safeUntil } = lot;
  const claim = { id, surplusId, regionId, providerId, claimedBy, units, pickupUntil, safeUntil, claimedAt: now };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { cipher: codeCipher, hmac } = keepPickupCode(freshPickupCode());
    if (await saveClaim(tx, { ...claim, codeCipher, state: "held", via: "purchase" }, hmac)) return id;
  }
  throw new Error(`no free pickup code for ${surplusId} after ${MOST_TRIES} tries`);
}
