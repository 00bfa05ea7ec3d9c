import { HOUR, later } from "@/server/kernel/time";
import type { MenuItem } from "@/server/menu/menu.contract";
import { nameKey } from "@/server/menu/menu.rules";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** Long enough to ask at the next quiet moment of the evening, too short to ask again tomorrow. */
const ASKED_FOR_MS = 12 * HOUR;

/** The food posted last that the menu does not know: worth asking whether to keep it. */
export function freshFood(lots: readonly SurplusView[], menu: readonly MenuItem[], now: Date): SurplusView | undefined {
  const known = new Set(menu.map((item) => nameKey(item.name)));
  const since = later(now, -ASKED_FOR_MS);
  return lots.find(
    (lot) => lot.state !== "withdrawn" && new Date(lot.postedAt) > since && !known.has(nameKey(lot.title)),
  );
}
