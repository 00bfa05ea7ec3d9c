type Accepted = Readonly<{ units: number; weightGrams: number | null; co2eGrams: number | null }>;

const shareOf = (whole: number | null, units: number, of: number): number | null =>
  whole === null ? null : Math.floor((whole * units) / of);
const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.abs(one - other);

/**
 * What moves when the units of a handover found unfit change from one number to another: whole units, and the share of its
 * grams, rounded down so that steps there and back leave nothing behind.
 * @param accepted what the handover booked; its units are 1 or more
 * @param before units found unfit so far, 0 to all of them
 * @param after units found unfit now, 0 to all of them
 * @returns null where nothing changes; unknown weight stays unknown
 */
export function correctionOf(accepted: Accepted, before: number, after: number) {
  if (before === after) return null;
  const { units, weightGrams, co2eGrams } = accepted;
  const part = (whole: number | null) => difference(shareOf(whole, after, units), shareOf(whole, before, units));
  return {
    direction: after > before ? ("takeBack" as const) : ("giveBack" as const),
    units: Math.abs(after - before),
    weightGrams: part(weightGrams),
    co2eGrams: part(co2eGrams),
  };
}
