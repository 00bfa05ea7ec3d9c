import { dayOf, type Zone } from "@/server/kernel/time";
import { KINDS } from "@/server/notification/kind.rules";
import type { NotificationType } from "@/server/notification/notification.reasons";

/** How much may be said by text message, version 1 (ours; what one costs and a month may cost is the operator's: MESSAGE_*). */
export const MESSAGES_V1 = { version: 1, perPersonAndDay: 6 } as const;

const UNBOUNDED = Number.MAX_SAFE_INTEGER;
/** Budgets are counted in one place for the whole country. */
const HOUSE_ZONE: Zone = "Asia/Jakarta";

/** The month of the platform's budget at a moment, such as `2026-11`. */
export const budgetMonthOf = (at: Date): string => dayOf(at, HOUSE_ZONE).slice(0, 7);

type Bounds = Readonly<{ perDay: number; monthRupiah: number }>;

/**
 * What bounds one message that tells of these: nothing where one of them is of safety or of the account itself, the day of
 * the person where one is urgent, and the month's budget as well otherwise.
 * @param monthRupiah whole rupiah the platform spends in a month
 */
export function boundsOf(types: readonly NotificationType[], monthRupiah: number): Bounds {
  const kinds = types.map((type) => KINDS[type]);
  const isWeighty = kinds.some(({ weight }) => weight !== "plain");
  const isUrgent = kinds.some(({ urgency }) => urgency === "urgent");
  return {
    perDay: isWeighty ? UNBOUNDED : MESSAGES_V1.perPersonAndDay,
    monthRupiah: isWeighty || isUrgent ? UNBOUNDED : monthRupiah,
  };
}
