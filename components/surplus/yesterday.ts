import { DAY, dayOf, HOUR, later, type Zone } from "@/server/kernel/time";
import { nameKey } from "@/server/menu/menu.rules";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** A kitchen's evening ends when the market opens: what is posted at two still belongs to the evening before. */
const EVENING_ENDS_MS = 4 * HOUR;

const eveningOf = (at: Date, zone: Zone): string => dayOf(later(at, -EVENING_ENDS_MS), zone);

/** What was posted yesterday and not taken back, each food once as it was posted last, without what was posted again tonight. */
export function yesterdays(lots: readonly SurplusView[], now: Date): SurplusView[] {
  const posted = lots.filter((lot) => lot.state !== "withdrawn");
  const on = (ago: number) =>
    posted.filter((lot) => eveningOf(new Date(lot.postedAt), lot.zone) === eveningOf(later(now, -ago), lot.zone));
  const seen = new Set(on(0).map((lot) => nameKey(lot.title)));
  return on(DAY).filter((lot) => {
    const key = nameKey(lot.title);
    return !seen.has(key) && seen.add(key);
  });
}
