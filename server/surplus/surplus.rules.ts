import type { Failure } from "@/server/kernel/failure";
import { type Category, type HalalState, isHalalEnough, type Storage } from "@/server/kernel/food";
import type { OrganisationId } from "@/server/kernel/id";
import { distanceMeters, isInIndonesia, type Place } from "@/server/kernel/place";
import { type Grams, type GramsCo2e, grams, gramsCo2e } from "@/server/kernel/quantity";
import { DAY, earliest, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { claimReasons, surplusReasons } from "@/server/surplus/surplus.reasons";

/** DOMAIN.md §4 "Safety clock", version 1: how long food stays safe, in milliseconds. */
export const SAFETY_CLOCK_V1 = {
  cooked: {
    hot: 120 * MINUTE,
    ambient: 240 * MINUTE,
    outOfCold: 240 * MINUTE,
    chilledAtMost: 24 * HOUR,
    frozenAtMost: 30 * DAY,
  },
  bakery: 24 * HOUR,
  cut_fruit: 4 * HOUR,
  produce: 48 * HOUR,
} as const;

export type SafetyFacts = Readonly<{
  category: Category;
  storage: Storage;
  cookedAt: Date;
  printedDate?: Date | null;
  leftColdAt?: Date | null;
  pickupUntil: Date;
}>;

/**
 * The moment after which the food must not be eaten.
 * @returns null where packaged food has no printed date
 * Source: DOMAIN.md §4, table v1. Still chilled when posted: the 240 minutes start at pickupUntil.
 */
export function safeUntil(facts: SafetyFacts): Date | null {
  if (facts.category === "packaged") return facts.printedDate ?? null;
  if (facts.category !== "cooked") return later(facts.cookedAt, SAFETY_CLOCK_V1[facts.category]);
  const clock = SAFETY_CLOCK_V1.cooked;
  if (facts.storage === "hot" || facts.storage === "ambient") return later(facts.cookedAt, clock[facts.storage]);
  const atMost = facts.storage === "chilled" ? clock.chilledAtMost : clock.frozenAtMost;
  const leftCold = facts.leftColdAt ?? facts.pickupUntil;
  return earliest(later(leftCold, clock.outOfCold), later(facts.cookedAt, atMost));
}

/** Why a lot may not be posted, or null. `now` decides what is past. */
export function whyCannotPost(input: PostInput, place: Place, now: Date): Failure | null {
  if (!isInIndonesia(place)) return surplusReasons.outsideIndonesia();
  if (input.category === "packaged" && !input.printedDate) return surplusReasons.printedDateMissing();
  if (input.cookedAt > later(now, 5 * MINUTE)) return surplusReasons.cookedInFuture();
  if (input.leftColdAt && (input.leftColdAt < input.cookedAt || input.leftColdAt > later(now, 5 * MINUTE)))
    return surplusReasons.coldTimeUnlikely();
  return whyCannotCollectUntil(input.pickupUntil, safeUntil(input), now);
}

/** Why a pickup window cannot stand against the safety clock, or null. */
export function whyCannotCollectUntil(pickupUntil: Date, safe: Date | null, now: Date): Failure | null {
  if (!safe) return surplusReasons.printedDateMissing();
  if (safe <= now) return surplusReasons.alreadyUnsafe({ safeUntil: safe.toISOString() });
  if (pickupUntil <= now) return surplusReasons.pickupInPast();
  if (pickupUntil > safe) return surplusReasons.pickupAfterSafe({ safeUntil: safe.toISOString() });
  return null;
}

/** When giving food back is late (DOMAIN.md §6 "late drop-outs lose food"), version 1. */
export const GIVING_BACK_V1 = {
  /** In the last hour of the window others hardly make it: whoever leaves says why. */
  lateWithinMs: 60 * MINUTE,
} as const;

/** Whether giving units back now is late: less than an hour before the window closes, or after. */
export const isLateToGiveBack = (pickupUntil: Date, now: Date): boolean =>
  pickupUntil.getTime() - now.getTime() <= GIVING_BACK_V1.lateWithinMs;

type HeldClaim = Readonly<{ units: number; pickupUntil: Date }>;
type GivingBack = Readonly<{ keepUnits: number; reason?: string | null }>;

/** Why a recipient may not give back all (`keepUnits` 0) or a part of its claim, or null. */
export function whyCannotGiveBack(claim: HeldClaim, { keepUnits, reason }: GivingBack, now: Date): Failure | null {
  if (keepUnits > claim.units) return claimReasons.moreThanHeld({ units: claim.units });
  if (keepUnits === claim.units) return claimReasons.nothingToFree({ units: claim.units });
  return !reason && isLateToGiveBack(claim.pickupUntil, now) ? claimReasons.reasonMissing() : null;
}

/** How long a posting can be undone, in milliseconds: what the person sees, and a margin for the way to the server. */
export const UNDO_V1 = { shown: 10 * SECOND, margin: 2 * SECOND } as const;

/** When a lot posted now is open to others. */
export const opensAt = (now: Date, { undoable }: { undoable?: boolean | undefined }): Date =>
  undoable ? later(now, UNDO_V1.shown + UNDO_V1.margin) : now;

export type ClaimableLot = Readonly<{
  state: string;
  unitsOpen: number;
  unitsExpired: number;
  openToAll: boolean;
  halal: HalalState;
  place: Place;
  safeUntil: Date;
  pickupUntil: Date;
  recalledAt?: Date | null;
}>;
export type Claimant = Readonly<{
  verification: string;
  halalMinimum: HalalState;
  radiusMeters: number;
  place: Place;
  /** Until when taking food pauses after missed pickups. */
  claimsPausedUntil?: Date | null;
}>;

/** How far behind the clock of the expiry sweep a request may be judged: it waits in queues and clocks differ. */
const CLOCK_GAP = 5 * SECOND;

const isSwept = (lot: Pick<ClaimableLot, "unitsOpen" | "unitsExpired" | "pickupUntil">, now: Date): boolean =>
  lot.unitsOpen === 0 && lot.unitsExpired > 0 && lot.pickupUntil <= later(now, CLOCK_GAP);

/** Why a recipient may not claim from a lot, or null; the same answer greys the button and refuses the command. */
export function whyCannotClaim(
  lot: ClaimableLot,
  claimant: Claimant,
  wanted: { units: number; direct: boolean },
  now: Date,
): Failure | null {
  if (lot.state === "scheduled") return surplusReasons.unknown();
  if (lot.recalledAt) return surplusReasons.recalled();
  if (lot.state === "withdrawn") return surplusReasons.ended({ state: lot.state });
  if (lot.state === "expired" || lot.safeUntil <= now || lot.pickupUntil <= now || isSwept(lot, now))
    return surplusReasons.expired();
  if (claimant.verification !== "verified") return surplusReasons.notVerified();
  if (claimant.claimsPausedUntil && claimant.claimsPausedUntil > now)
    return surplusReasons.claimsPaused({ until: claimant.claimsPausedUntil.toISOString() });
  if (wanted.direct && !lot.openToAll) return surplusReasons.notOpenToAll();
  if (!isHalalEnough(lot.halal, claimant.halalMinimum)) return surplusReasons.halalBelowMinimum();
  if (wanted.direct && distanceMeters(lot.place, claimant.place) > claimant.radiusMeters)
    return surplusReasons.tooFar();
  if (lot.state !== "open" || lot.unitsOpen < wanted.units) return surplusReasons.taken({ unitsLeft: lot.unitsOpen });
  return null;
}

/** Why units of a lot may not be sold to a person, or null. Whether it is for sale at all is the market's to say. */
export function whyCannotSell(
  lot: Pick<ClaimableLot, "state" | "unitsOpen" | "safeUntil" | "pickupUntil" | "recalledAt">,
  units: number,
  now: Date,
): Failure | null {
  if (lot.state === "scheduled") return surplusReasons.unknown();
  if (lot.recalledAt) return surplusReasons.recalled();
  if (lot.state === "withdrawn") return surplusReasons.ended({ state: lot.state });
  if (lot.state === "expired" || lot.safeUntil <= now || lot.pickupUntil <= now) return surplusReasons.expired();
  return lot.unitsOpen < units ? surplusReasons.taken({ unitsLeft: lot.unitsOpen }) : null;
}

const ABOUT_THE_LOT = new Set(
  [surplusReasons.taken, surplusReasons.expired, surplusReasons.ended, surplusReasons.recalled].map(
    (why) => why().code,
  ),
);

/** Whether a refusal holds for whoever asks. */
export const isAboutTheLot = ({ code }: Failure): boolean => ABOUT_THE_LOT.has(code);

/** CO₂e factors in grams per kilogram; each entry stores the name of the set it used (DOMAIN.md §4). */
export const CARBON_SETS = {
  "fao-2013": { all: 2_500 },
  "category-v1": { meat: 27_000, dairy: 12_000, produce: 2_500, bread: 1_200, mixed: 3_500 },
} as const;

/** The factor set new entries are booked with. */
export const CARBON_SET = "category-v1";

/** Avoided grams of CO₂e for accepted grams of food by the current set, rounded down. Unknown weight stays unknown. */
export const carbonOf = (
  weight: Grams | null,
  category: keyof (typeof CARBON_SETS)[typeof CARBON_SET],
): GramsCo2e | null =>
  weight === null ? null : gramsCo2e(Math.floor((weight * CARBON_SETS[CARBON_SET][category]) / 1_000));

/** Whether a lot belongs to an outlet. */
export const isProvidersOwn = (lot: { providerId: OrganisationId }, organisationId: OrganisationId): boolean =>
  lot.providerId === organisationId;

/** Grams of food in one meal (WRAP). */
export const GRAMS_PER_MEAL = 420;

/** Grams to book for a handover: none where the weight is unknown. Null is not zero. */
export const weighAccepted = (outcome: {
  weightGrams: number | null;
  weightMethod: "scale" | "estimate" | "unknown";
}): Grams | null =>
  outcome.weightMethod === "unknown" || outcome.weightGrams === null ? null : grams(outcome.weightGrams);
