import type { Sql } from "postgres";
import { recipientProfile } from "@/server/identity/identity.commands";
import type { Failure } from "@/server/kernel/failure";
import type { OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import { MINUTE } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { findClosedLot } from "@/server/surplus/claim-gate.store";
import type { ClosedLot, ClosedLots } from "@/server/surplus/closed-lots";
import { surplusReleased } from "@/server/surplus/surplus.contract";
import { type Claimant, isAboutTheLot, whyCannotClaim } from "@/server/surplus/surplus.rules";

const PROFILE_FOR_MS = MINUTE;
const MOST_PROFILES = 10_000;

/** Who wants a lot. */
export type Asker = Readonly<{ surplusId: SurplusId; personId: PersonId; recipientId: OrganisationId }>;
type News = Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>;

/**
 * Stands before the claim: tells those who come too late so without asking the database. It never lets anyone in: whoever
 * it has no answer for goes on, and the database decides. It speaks only while news of reopened lots are heard, and never
 * to someone who had a claim on the lot: their idempotency keys are the database's to answer.
 */
export class ClaimGate {
  private readonly profiles = new Map<OrganisationId, Readonly<{ claimant: Claimant; until: number }>>();
  private readonly learning = new Map<SurplusId, Promise<ClosedLot | null>>();

  constructor(
    private readonly lots: ClosedLots,
    private readonly isHearing: () => boolean,
  ) {}

  /** The refusal the database would give, or null where only it can tell. */
  async refusal(db: Database, asker: Asker, now: Date): Promise<Failure | null> {
    if (!this.isHearing()) return null;
    return this.judge(db, await this.lots.find(asker.surplusId, now), asker, now);
  }

  /** The same after the claim has missed: those who miss together ask about the lot once. */
  async learn(db: Database, asker: Asker, now: Date): Promise<Failure | null> {
    if (!this.isHearing()) return null;
    const { surplusId } = asker;
    const known = this.learning.get(surplusId) ?? this.ask(db, surplusId, now);
    this.learning.set(surplusId, known);
    return this.judge(db, await known, asker, now);
  }

  /** Takes in what the live channel says. */
  hear({ type, data }: News, now: Date): void {
    if (type !== surplusReleased.type) return;
    const { surplusId, version } = data;
    if (typeof surplusId === "string" && typeof version === "number")
      void this.lots.reopen(surplusId as SurplusId, version, now);
    else this.forgetAll();
  }

  forgetAll(): void {
    this.lots.forgetAll();
  }

  private async ask(db: Database, id: SurplusId, now: Date): Promise<ClosedLot | null> {
    try {
      const lot = await findClosedLot(db, id);
      if (lot) void this.lots.close(lot, now);
      return lot;
    } finally {
      this.learning.delete(id);
    }
  }

  private async judge(db: Database, lot: ClosedLot | null, asker: Asker, now: Date): Promise<Failure | null> {
    if (!lot || lot.claimers.includes(asker.personId)) return null;
    const claimant = await this.claimantOf(db, asker.recipientId, now);
    const refusal = whyCannotClaim(lot, claimant, { units: 1, direct: true }, now);
    return refusal && isAboutTheLot(refusal) ? refusal : null;
  }

  /** A profile of a minute ago can only turn one refusal into another. */
  private async claimantOf(db: Database, id: OrganisationId, now: Date): Promise<Claimant> {
    const known = this.profiles.get(id);
    if (known && known.until > now.getTime()) return known.claimant;
    const claimant = await recipientProfile(db, id);
    this.profiles.delete(id);
    this.profiles.set(id, { claimant, until: now.getTime() + PROFILE_FOR_MS });
    const [oldest] = this.profiles.keys();
    if (this.profiles.size > MOST_PROFILES && oldest !== undefined) this.profiles.delete(oldest);
    return claimant;
  }
}

const gates = () => singleton("claim-gates", () => new WeakMap<Sql, ClaimGate>());

/** Puts a gate before the claims of a pool. */
export const putClaimGate = (db: Database, gate: ClaimGate): void => void gates().set(db.$client, gate);

/** The gate before a pool; null where nobody hears the live channel. */
export const claimGateOf = (db: Database): ClaimGate | null => gates().get(db.$client) ?? null;
