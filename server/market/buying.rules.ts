import type { Failure } from "@/server/kernel/failure";
import type { OrganisationId } from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { marketReasons } from "@/server/market/market.reasons";
import { LIMITS_V1, priceAt, type Schedule } from "@/server/market/market.rules";

/** So long the units wait for the buyer's payment, where it goes through a provider. */
export const PAY_WITHIN_MS = 10 * MINUTE;

/** When several want the last of a lot at once their order is drawn, version 1. */
export const DRAW_V1 = {
  /** So many purchases within a second make a lot hot. */
  purchasesASecond: 4,
  /** And only while so few units are left that some will go without. */
  unitsLeftAtMost: 10,
  /** How long those who want it are gathered. */
  gatherMs: 3 * SECOND,
} as const;

type Bought = Readonly<{
  ofLot: number;
  today: number;
  ofLotByOrganisation: number;
  todayByOrganisation: number;
}>;

/** How many more units of a lot a person may buy now, 0 or more. @param isMember counts their organisation's as well */
export function mayBuy(bought: Bought, isMember: boolean): number {
  const { unitsOfLotPerPerson, unitsADayPerPerson, unitsOfLotPerOrganisation, unitsADayPerOrganisation } = LIMITS_V1;
  const own = [unitsOfLotPerPerson - bought.ofLot, unitsADayPerPerson - bought.today];
  const house = [
    unitsOfLotPerOrganisation - bought.ofLotByOrganisation,
    unitsADayPerOrganisation - bought.todayByOrganisation,
  ];
  return Math.max(0, Math.min(...own, ...(isMember ? house : [])));
}

type Wanted = Readonly<{ units: number; expectedPriceRupiah: Rupiah; organisationId: OrganisationId | null }>;
type Offered = Schedule & Readonly<{ providerId: OrganisationId; closedAt: Date | null }>;

/** Why a person may not buy from a sale at a moment, or null: the price is what it is then, never above what was seen. */
export function whyCannotBuy(sale: Offered, bought: Bought, wanted: Wanted, now: Date): Failure | null {
  if (sale.closedAt || now >= sale.saleUntil) return marketReasons.closed();
  if (wanted.organisationId === sale.providerId) return marketReasons.ownLot();
  const price = priceAt(sale, now);
  if (price > wanted.expectedPriceRupiah) return marketReasons.priceChanged({ priceRupiah: Number(price) });
  const units = mayBuy(bought, wanted.organisationId !== null);
  if (wanted.units <= units) return null;
  const isLot = mayBuy({ ...bought, today: 0, todayByOrganisation: 0 }, wanted.organisationId !== null) < wanted.units;
  return isLot ? marketReasons.tooManyOfLot({ units }) : marketReasons.tooManyToday({ units });
}

/** Whether a purchase waits for a draw: many want the last units, and the sale lasts long enough to gather them. */
export function needsDraw(
  { pressed, unitsLeft }: Readonly<{ pressed: number; unitsLeft: number }>,
  { saleUntil }: Schedule,
  now: Date,
): boolean {
  const { purchasesASecond, unitsLeftAtMost, gatherMs } = DRAW_V1;
  const isHot = pressed >= purchasesASecond && unitsLeft > 0 && unitsLeft <= unitsLeftAtMost;
  return isHot && now.getTime() + gatherMs < saleUntil.getTime();
}
