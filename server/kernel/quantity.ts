declare const brand: unique symbol;

/** Whole grams, 0 or more. Unknown weight is `null`, never 0. */
export type Grams = number & { readonly [brand]: "grams" };
/** Whole grams of CO₂ equivalent. */
export type GramsCo2e = number & { readonly [brand]: "gramsCo2e" };

function whole<Quantity extends number>(name: string) {
  return (value: number): Quantity => {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`${name} must be whole and not negative: ${value}`);
    return value as Quantity;
  };
}

/** @throws RangeError unless whole and ≥ 0 */
export const grams = whole<Grams>("grams");
/** @throws RangeError unless whole and ≥ 0 */
export const gramsCo2e = whole<GramsCo2e>("grams CO2e");

/** Whole rupiah, 0 or more; a bigint, so that no sum of them is ever rounded. */
export type Rupiah = bigint & { readonly [brand]: "rupiah" };

/** More than all food of the country in a year: beyond it an amount is a mistake. */
const MOST_RUPIAH = 10n ** 15n;

/** @throws RangeError unless whole, ≥ 0 and at most 10¹⁵ */
export function rupiah(value: number | bigint): Rupiah {
  const whole = BigInt(value);
  if (whole < 0n || whole > MOST_RUPIAH) throw new RangeError(`rupiah must be whole, not negative and sane: ${value}`);
  return whole as Rupiah;
}

/** How a weight came to be known. */
export const WEIGHT_METHODS = ["scale", "estimate", "unknown"] as const;
