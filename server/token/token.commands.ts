import { makeTransfer } from "@/server/account/account.commands";
import { EVERYBODY } from "@/server/account/account.contract";
import { balanceOf } from "@/server/account/account.reads";
import { type ClaimId, type OrganisationId, type RegionId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Happened } from "@/server/outbox/reaction";
import type { Work } from "@/server/platform/work";
import { tokensToPost } from "@/server/token/token.rules";
import { addToTally, saveCaughtUp, saveCounted, savePosted } from "@/server/token/token.store";
import { type Counted, findBehind, listOfClaim, listUncounted } from "@/server/token/token.view";

type Handover = Readonly<{ surplusId: SurplusId; claimId: ClaimId; providerId: OrganisationId }>;

type Holder = Readonly<{ organisationId: OrganisationId; regionId: RegionId }>;

const SWEEP_BATCH = 500;

/**
 * Reaction: counts the CO₂e of handovers and of their corrections for the providers, and posts the tokens that are due.
 * Entries first and then providers, both in order, so that two who do this wait in a line.
 */
export async function countCarbon(work: Work, happened: readonly Pick<Happened<Handover>, "payload">[]): Promise<void> {
  const found: Counted[] = [];
  const regions = new Map<OrganisationId, RegionId>();
  for (const { payload } of happened) {
    found.push(...(await listOfClaim(work.tx, payload)));
    regions.set(payload.providerId, regionOf(payload.claimId));
  }
  const gained = await saveCounted(work.tx, found);
  const inOrder = [...regions].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [organisationId, regionId] of inOrder) {
    const grams = gained.get(organisationId) ?? 0;
    if (grams !== 0) await addAndPost(work, { organisationId, regionId }, grams);
  }
}

/** Sweep: counts entries from before there were tokens, one provider and 500 entries at a time. */
export async function catchUpTokens(work: Work): Promise<number> {
  const { tx } = work;
  const behind = await findBehind(tx);
  if (!behind) return 0;
  const missing = await listUncounted(tx, behind.organisationId, SWEEP_BATCH);
  const gained = await saveCounted(tx, missing);
  await addAndPost(work, behind, gained.get(behind.organisationId) ?? 0);
  if (missing.length < SWEEP_BATCH) await saveCaughtUp(tx, behind.organisationId);
  return 1;
}

/** Adds to what is counted for a holder; the difference between due and minted goes onto the books, or off them. */
async function addAndPost(work: Work, { organisationId, regionId }: Holder, grams: number): Promise<void> {
  const { co2eGrams, minted, transfers } = await addToTally(work.tx, organisationId, grams);
  const source = { kind: "token_source", ownerId: EVERYBODY } as const;
  const held = { kind: "token_held", ownerId: organisationId } as const;
  const free = Number((await balanceOf(work.tx, held)).free);
  const change = tokensToPost(co2eGrams, minted, free);
  if (change === 0) return;
  const way = change > 0 ? { from: source, to: held } : { from: held, to: source };
  const wish = { key: `token:${organisationId}:${transfers}`, regionId, state: "posted" as const };
  await makeTransfer(work, { ...wish, ...way, amount: BigInt(Math.abs(change)) });
  await savePosted(work.tx, organisationId, change);
}
