import { recipientProfile } from "@/server/identity/identity.commands";
import type { MemberActor } from "@/server/kernel/actor";
import type { Failure } from "@/server/kernel/failure";
import {
  type ClaimId,
  mintId,
  type OfferId,
  type OrganisationId,
  type PersonId,
  regionOf,
  type SurplusId,
} from "@/server/kernel/id";
import { idempotencyReasons } from "@/server/kernel/idempotency";
import { SECOND } from "@/server/kernel/time";
import { findAnswer, hashOfBody, type Keyed, saveRefusal } from "@/server/platform/answers";
import type { Database, Reader } from "@/server/platform/database";
import { inSpan } from "@/server/platform/span";
import { currentTraceParent } from "@/server/platform/trace";
import type { Work } from "@/server/platform/work";
import { findClaim, saveClaims } from "@/server/surplus/claim.store";
import { claimGateOf } from "@/server/surplus/claim-gate";
import type { ClaimRow, GrantedRow } from "@/server/surplus/claim-statement.store";
import type { ClaimWriter } from "@/server/surplus/claim-writer";
import { freshPickupCode, keepPickupCode } from "@/server/surplus/pickup-code";
import { showClaim } from "@/server/surplus/show-claim";
import type { ClaimInput, ClaimRecord } from "@/server/surplus/surplus.contract";
import { claimLatency } from "@/server/surplus/surplus.metrics";
import { surplusReasons } from "@/server/surplus/surplus.reasons";
import { whyCannotClaim } from "@/server/surplus/surplus.rules";
import { findLotRow } from "@/server/surplus/surplus.store";

/** A free place for a code is found at once among a million; more misses than this mean something else is wrong. */
const MOST_TRIES = 8;

type Wish = Readonly<{
  surplusId: SurplusId;
  units: number | null;
  atMost: boolean;
  via: ClaimRow["via"];
  offerId: OfferId | null;
  personId: PersonId;
  recipientId: OrganisationId;
  key: Keyed | null;
}>;

type Minted = { row: Omit<ClaimRow, "ord">; code: string };

/** Mints everything the conditional write will need, so that it is one statement. */
function mint(wish: Wish, now: Date, claimId: ClaimId): Minted {
  const region = regionOf(wish.surplusId);
  const code = freshPickupCode();
  const { cipher, hmac } = keepPickupCode(code);
  const row = {
    claim_id: claimId,
    region_id: region,
    surplus_id: wish.surplusId,
    recipient_id: wish.recipientId,
    person_id: wish.personId,
    units: wish.units,
    at_most: wish.atMost,
    via: wish.via,
    offer_id: wish.offerId,
    code_hmac: hmac,
    code_cipher: cipher,
    idempotency_key: wish.key?.key ?? null,
    body_hash: wish.key?.bodyHash ?? null,
    event_id: mintId<"event">(region, now),
    balance_id: mintId<"balance">(region, now),
    trace_parent: currentTraceParent(),
  };
  return { row, code };
}

function claimed({ row, code }: Minted, granted: GrantedRow, now: Date): ClaimRecord {
  if (granted.is_first) claimLatency.observe((now.getTime() - new Date(granted.posted_at).getTime()) / SECOND);
  return {
    id: row.claim_id,
    surplusId: row.surplus_id,
    providerId: granted.provider_id,
    recipientId: row.recipient_id,
    units: granted.units,
    state: "held",
    via: row.via,
    pickupCode: code,
    pickupUntil: new Date(granted.pickup_until),
    safeUntil: new Date(granted.safe_until),
    claimedAt: now,
    closedAt: null,
    acceptedUnits: null,
    rejectedUnits: null,
    weightGrams: null,
    weightMethod: null,
  };
}

export type ClaimRequest = Readonly<{
  actor: MemberActor;
  now: Date;
  input: ClaimInput;
  idempotencyKey: string | null;
}>;

const bodyHash = (input: ClaimInput) => hashOfBody([input.id, input.units ?? null, input.fulfilment]);

/**
 * Claims units of a lot for the actor's organisation, all that is left where no number is given.
 * One durable statement where it succeeds; only a miss reads the lot to say why.
 * @throws Failure `surplus.*`, `idempotency.*`
 */
export async function claimSurplus(db: Database, writer: ClaimWriter, request: ClaimRequest): Promise<ClaimRecord> {
  const { actor, now, input, idempotencyKey } = request;
  const key = idempotencyKey && { principalId: actor.personId, key: idempotencyKey, bodyHash: bodyHash(input) };
  const wish: Wish = {
    surplusId: input.id,
    units: input.units ?? null,
    atMost: false,
    via: "direct",
    offerId: null,
    personId: actor.personId,
    recipientId: actor.organisationId,
    key: key || null,
  };
  const claimId = mintId<"claim">(regionOf(input.id), now);
  const gate = claimGateOf(db);
  const late = await gate?.refusal(db, wish, now);
  if (late) throw late;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const minted = mint(wish, now, claimId);
    const granted = await inSpan({ name: "write claim" }, () =>
      tries === 0 ? writer.write(minted.row, now) : writer.writeAlone(minted.row, now),
    );
    if (granted) return claimed(minted, granted, now);
    const missed = await gate?.learn(db, wish, now);
    if (missed) throw missed;
    const earlier = await earlierAnswer(db, wish, claimId);
    if (earlier) return earlier;
    const refusal = await whyRefused(db, wish, now);
    if (refusal) return refuse(db, wish, refusal, now);
  }
  throw new Error(`claim on ${input.id} neither granted nor refused after ${MOST_TRIES} tries`);
}

/**
 * What this key answered before: the same claim, the same refusal, or a complaint about another body. It may be this very
 * claim, made by a write whose answer was lost with its connection.
 */
async function earlierAnswer(db: Database, wish: Wish, ownClaim: ClaimId): Promise<ClaimRecord | null> {
  const answer = wish.key && (await findAnswer(db, wish.key));
  const claim = await findClaim(db, answer?.claimId ?? ownClaim);
  if (claim) return showClaim(claim, "recipient");
  if (answer && answer.claimId !== ownClaim) throw idempotencyReasons.inFlight();
  return null;
}

async function whyRefused(db: Reader, wish: Wish, now: Date): Promise<Failure | null> {
  const lot = await findLotRow(db, wish.surplusId);
  if (!lot) return surplusReasons.unknown();
  const recipient = await recipientProfile(db, wish.recipientId);
  const wanted = { units: wish.atMost ? 1 : (wish.units ?? 1), direct: wish.via === "direct" };
  return whyCannotClaim(lot, recipient, wanted, now);
}

/** Keeps the refusal under its key so that asking again gives the same answer, then refuses. */
async function refuse(db: Database, wish: Wish, refusal: Failure, now: Date): Promise<never> {
  if (wish.key) await saveRefusal(db, wish.key, refusal, now);
  throw refusal;
}

export type TakeRequest = Readonly<{
  surplusId: SurplusId;
  recipientId: OrganisationId;
  personId: PersonId;
  /** At most these; fewer where fewer are left. */
  units: number;
  via: "offer" | "admin";
  offerId: OfferId | null;
}>;

/**
 * Takes units inside a caller's transaction, for an accepted offer or an admin's assignment.
 * @throws Failure `surplus.taken`, `surplus.expired` …
 */
export async function takeUnits({ tx, now }: Work, request: TakeRequest): Promise<ClaimRecord> {
  const wish: Wish = { ...request, atMost: true, key: null };
  const claimId = mintId<"claim">(regionOf(request.surplusId), now);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const minted = mint(wish, now, claimId);
    const [granted] = await saveClaims(tx, [{ ...minted.row, ord: 0 }], now);
    if (granted) return claimed(minted, granted, now);
    const refusal = await whyRefused(tx, wish, now);
    if (refusal) throw refusal;
  }
  throw new Error(`no free pickup code for ${request.surplusId} after ${MOST_TRIES} tries`);
}
