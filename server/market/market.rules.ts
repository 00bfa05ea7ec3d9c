import { type Rupiah, rupiah } from "@/server/kernel/quantity";
import { earliest, later, MINUTE } from "@/server/kernel/time";
import type { Phase } from "@/server/market/market.reasons";

/** DOMAIN.md §4 "Price", version 1. */
export const PRICE_V1 = {
  version: 1,
  /** The sale ends this long before the food must be collected: then it is given away. */
  freeBeforeMs: 45 * MINUTE,
  /** The last part of a sale, in which the price falls. */
  auctionMs: 30 * MINUTE,
  /** How steeply; with ln 10 the floor of a tenth is reached exactly at the end. */
  steepness: Math.LN10,
  /** The lowest price as a share of the list price. */
  floorShare: 0.1,
  /** Prices are whole multiples of this many rupiah. */
  roundToRupiah: 100n,
  /** Below this nobody bothers to sell; and above it a unit of food is no meal any more. */
  leastRupiah: 500n,
  mostRupiah: 10_000_000n,
  /** How often a falling price is announced; screens tick by themselves in between. */
  stepEveryMs: MINUTE,
  /** From this share off the list price on it is a flash sale. */
  flashShareOff: 0.8,
} as const;

/** What one person, and everyone of one organisation together, may buy, version 1. */
export const LIMITS_V1 = {
  unitsOfLotPerPerson: 5,
  unitsADayPerPerson: 20,
  unitsOfLotPerOrganisation: 20,
  unitsADayPerOrganisation: 100,
} as const;

/** The price of one unit over time, frozen when the lot is posted. */
export type Schedule = Readonly<{
  listPriceRupiah: Rupiah;
  floorPriceRupiah: Rupiah;
  /** Until here the list price holds, from here it falls. */
  auctionFrom: Date;
  /** From here on the lot is not for sale. */
  saleUntil: Date;
  /** `k` of P0·e^(−k·t), above 0. */
  steepness: number;
}>;

type Clocks = Readonly<{ pickupUntil: Date; safeUntil: Date }>;

const STEP = PRICE_V1.roundToRupiah;

/** The lowest price: a tenth of the list price, rounded up to whole Rp 100, but never above the list price. */
export function floorOf(listPriceRupiah: Rupiah): Rupiah {
  const tenth = (listPriceRupiah + 9n) / 10n;
  const rounded = ((tenth + STEP - 1n) / STEP) * STEP;
  return rupiah(rounded < listPriceRupiah ? rounded : listPriceRupiah);
}

/** A share of a menu's price, rounded down to whole Rp 100. @param percent 1–100 @returns null below the lowest price there may be */
export function shareOf(usualRupiah: Rupiah, percent: number): Rupiah | null {
  const share = (usualRupiah * BigInt(percent)) / 100n;
  const rounded = (share / STEP) * STEP;
  return rounded < PRICE_V1.leastRupiah ? null : rupiah(rounded);
}

/** When a lot with these clocks stops being for sale: 45 minutes before it must be collected, or eaten. */
export const saleUntilOf = ({ pickupUntil, safeUntil }: Clocks): Date =>
  later(earliest(pickupUntil, safeUntil), -PRICE_V1.freeBeforeMs);

/** The schedule of a lot posted with a price. @returns null where its sale would already be over: it is given away at once */
export function scheduleFor(listPriceRupiah: Rupiah, clocks: Clocks, now: Date): Schedule | null {
  const saleUntil = saleUntilOf(clocks);
  if (saleUntil <= now) return null;
  return {
    listPriceRupiah,
    floorPriceRupiah: floorOf(listPriceRupiah),
    auctionFrom: later(saleUntil, -PRICE_V1.auctionMs),
    saleUntil,
    steepness: PRICE_V1.steepness,
  };
}

/**
 * P0·e^(−k·t), before floor and rounding (DOMAIN.md §4).
 * @param elapsed fraction of the auction, 0–1
 * @returns rupiah with fractions
 */
export const fallenTo = (listPriceRupiah: Rupiah, steepness: number, elapsed: number): number =>
  Number(listPriceRupiah) * Math.exp(-steepness * elapsed);

function elapsedOf({ auctionFrom, saleUntil }: Schedule, now: Date): number {
  const span = saleUntil.getTime() - auctionFrom.getTime();
  return Math.min(1, Math.max(0, (now.getTime() - auctionFrom.getTime()) / span));
}

/**
 * The price of one unit at a moment: `max(floor, P0·e^(−k·t))`, rounded down to whole Rp 100 but never below the floor (DOMAIN.md §4).
 * Label, purchase and worker ask this one function. It never rises; before the auction it is the list price, after the sale the floor.
 */
export function priceAt(schedule: Schedule, now: Date): Rupiah {
  const { listPriceRupiah, floorPriceRupiah, steepness } = schedule;
  const elapsed = elapsedOf(schedule, now);
  if (elapsed === 0) return listPriceRupiah;
  const fallen = BigInt(Math.floor(fallenTo(listPriceRupiah, steepness, elapsed)));
  const rounded = (fallen / STEP) * STEP;
  return rupiah(rounded > floorPriceRupiah ? rounded : floorPriceRupiah);
}

/** Where a sale stands at a moment. */
export function phaseOf({ auctionFrom, saleUntil }: Schedule, now: Date): Phase {
  if (now >= saleUntil) return "free";
  return now >= auctionFrom ? "auction" : "list";
}

export type Step = Readonly<{ at: Date; priceRupiah: Rupiah }>;

/**
 * The next moment at which `priceAt` is lower than now, and what it is then; to the millisecond.
 * @returns null where the floor is reached or the sale is over
 */
export function nextStepOf(schedule: Schedule, now: Date): Step | null {
  const { listPriceRupiah, floorPriceRupiah, auctionFrom, saleUntil, steepness } = schedule;
  const current = priceAt(schedule, now);
  if (now >= saleUntil || current <= floorPriceRupiah) return null;
  const span = saleUntil.getTime() - auctionFrom.getTime();
  // Rounded down, the price leaves a value as soon as the curve falls below it.
  const elapsed = Math.log(Number(listPriceRupiah) / Number(current)) / steepness;
  let at = later(auctionFrom, Math.max(0, Math.floor(elapsed * span)));
  if (at <= now) at = later(now, 1);
  while (at < saleUntil && priceAt(schedule, at) >= current) at = later(at, 1);
  return at < saleUntil ? { at, priceRupiah: priceAt(schedule, at) } : null;
}

/** How much is off the list price, in whole percent, rounded down: 0–100. */
export function percentOff({ listPriceRupiah }: Schedule, priceRupiah: Rupiah): number {
  return Number(((listPriceRupiah - priceRupiah) * 100n) / listPriceRupiah);
}

/** Whether so much is off that it is a flash sale: 80 % or more. */
export const isFlash = (schedule: Schedule, now: Date): boolean =>
  percentOff(schedule, priceAt(schedule, now)) >= PRICE_V1.flashShareOff * 100;

type Announced = Readonly<Pick<Schedule, "auctionFrom" | "saleUntil"> & { openedAt: Date | null }>;

/** What the worker has to say of a sale that has not closed, or null where it is too early. */
export function whatIsDue(
  { auctionFrom, saleUntil, openedAt }: Announced,
  now: Date,
): "close" | "open" | "step" | null {
  if (now >= saleUntil) return "close";
  if (now < auctionFrom) return null;
  return openedAt ? "step" : "open";
}

/**
 * When the worker has something to say of a sale next: the opening, a step each minute, the close.
 * @param share 0–1, where in its minute a sale steps: those that open together do not all step together
 */
export function nextDueAt(
  { auctionFrom, saleUntil }: Pick<Schedule, "auctionFrom" | "saleUntil">,
  share: number,
  now: Date,
): Date {
  if (now < auctionFrom) return auctionFrom;
  const first = auctionFrom.getTime() + share * PRICE_V1.stepEveryMs;
  const passed = Math.max(0, Math.floor((now.getTime() - first) / PRICE_V1.stepEveryMs) + 1);
  return earliest(saleUntil, new Date(Math.ceil(first + passed * PRICE_V1.stepEveryMs)));
}

type ScheduleOnWire = Readonly<{
  listPriceRupiah: number;
  floorPriceRupiah: number;
  auctionFrom: string;
  saleUntil: string;
  steepness: number;
}>;

/** A schedule as it came over the wire, for screens that let the price tick by themselves. */
export const readSchedule = (wire: ScheduleOnWire): Schedule => ({
  listPriceRupiah: rupiah(wire.listPriceRupiah),
  floorPriceRupiah: rupiah(wire.floorPriceRupiah),
  auctionFrom: new Date(wire.auctionFrom),
  saleUntil: new Date(wire.saleUntil),
  steepness: wire.steepness,
});
