import { DAY, later } from "@/server/kernel/time";
import { nameKey } from "@/server/menu/menu.rules";
import { eveningOf } from "@/server/surplus/evening.rules";
import type { SurplusView } from "@/server/surplus/surplus.contract";

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
