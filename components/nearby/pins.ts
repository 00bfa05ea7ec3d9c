import { count } from "@/components/format/numbers";
import { minutesText } from "@/components/format/times";
import type { MapPin } from "@/components/map/map-pin";
import { minutesUntil } from "@/components/ui/clock-tone";
import type { Language } from "@/server/kernel/text";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

/** The lots of the list as points of the map. */
export const pinsOf = (lots: readonly NearbyItem[], now: Date, language: Language): MapPin[] =>
  lots.map(({ id, place, unitsLeft, safeUntil }) => {
    const minutesLeft = minutesUntil(safeUntil, now);
    return {
      id,
      place,
      amount: count(unitsLeft, language),
      minutesLeft,
      minutesLabel: minutesText(minutesLeft, language),
    };
  });
