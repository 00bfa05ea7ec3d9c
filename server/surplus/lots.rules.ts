import { firstIdAt } from "@/server/kernel/id";
import { addDays, dayOf, startOfDay } from "@/server/kernel/time";
import { lotsReasons, MOST_DAYS } from "@/server/surplus/lots.reasons";

/** Days looked back where nobody said from when. */
const USUAL_DAYS = 31;
/** The desk is in one room; its days are Jakarta's. */
const ZONE = "Asia/Jakarta";

type Asked = Readonly<{ from?: string | undefined; until?: string | undefined; isOneKitchen: boolean }>;

/**
 * The ids between which lots of a span of calendar days lie, both days included; ids begin with their moment. Lots of all
 * kitchens are looked at for 31 days up to the last unless told, and 92 at most; those of one kitchen for ever.
 * @throws Failure `lots.badSpan`
 */
export function idsOfSpan({ from, until, isOneKitchen }: Asked, now: Date): { first: string; before: string } {
  const last = until ?? dayOf(now, ZONE);
  const earliest = isOneKitchen ? "2000-01-01" : addDays(last, -USUAL_DAYS);
  const first = from ?? earliest;
  if (first > last || (!isOneKitchen && first < addDays(last, -MOST_DAYS)))
    throw lotsReasons.badSpan({ most: MOST_DAYS });
  return { first: firstIdAt(startOfDay(first, ZONE)), before: firstIdAt(startOfDay(addDays(last, 1), ZONE)) };
}
