import { count } from "@/components/format/numbers";
import { minutesText } from "@/components/format/times";
import type { MapGroupPin, MapPin } from "@/components/map/map-pin";
import { type Filters, fits } from "@/components/nearby/filters";
import type { Recipient } from "@/components/nearby/recipient";
import { minutesUntil } from "@/components/ui/clock-tone";
import type { Language } from "@/server/kernel/text";
import { travelBetween } from "@/server/matching/matching.rules";
import type { MapGroup, MapLot } from "@/server/nearby/nearby.contract";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type Drawn = Pick<NearbyItem, "id" | "place" | "unitsLeft" | "safeUntil" | "gramsPerUnit">;

/** Lots as points of the map. */
export const pinsOf = (lots: readonly Drawn[], now: Date, language: Language): MapPin[] =>
  lots.map(({ id, place, unitsLeft, safeUntil, gramsPerUnit }) => {
    const minutesLeft = minutesUntil(safeUntil, now);
    return {
      id,
      place,
      amount: count(unitsLeft, language),
      minutesLeft,
      minutesLabel: minutesText(minutesLeft, language),
      grams: gramsPerUnit === null ? null : unitsLeft * gramsPerUnit,
    };
  });

/** The lots in sight that the filters let through, as points. */
export function pinsInSight(
  lots: readonly MapLot[],
  filters: Filters,
  recipient: Recipient,
  { now, language }: Readonly<{ now: Date; language: Language }>,
): MapPin[] {
  const fitting = lots
    .filter(({ pickupUntil }) => new Date(pickupUntil) > now)
    .map(({ units, ...lot }) => ({ ...lot, unitsLeft: units, ...travelBetween(recipient.place, lot.place) }))
    .filter(({ seconds, ...lot }) => fits(lot, filters, seconds, now));
  return pinsOf(fitting, now, language);
}

/** Neighbourhoods as points. */
export const groupPinsOf = (groups: readonly MapGroup[], now: Date): MapGroupPin[] =>
  groups.map(({ level: _, safeUntil, ...group }) => ({ ...group, minutesLeft: minutesUntil(safeUntil, now) }));
