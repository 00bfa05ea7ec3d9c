import { figure } from "@/server/kernel/figure";
import type { Language } from "@/server/kernel/text";

const NO_BREAK_SPACE = "\u00a0";

/** `1.250` (id), `1,250` (en). */
export const count = (value: number | bigint, language: Language): string => figure(value, language);

/** Whole rupiah as `Rp 25.000`, with a no-break space in both languages. */
export const rupiah = (value: number | bigint, language: Language): string =>
  `Rp${NO_BREAK_SPACE}${count(value, language)}`;

/** Share from 0 to 1 as `42%`. */
export const percent = (share: number, language: Language): string => `${figure(share * 100, language)}%`;

/** Known whole grams as `800 g` below a kilogram, `12,5 kg` from there and `0 kg` for none; unknown weight has no number to show. */
export function kilograms(grams: number, language: Language): string {
  if (grams > 0 && grams < 1_000) return `${figure(grams, language)}${NO_BREAK_SPACE}g`;
  return `${figure(grams / 1_000, language, 1)}${NO_BREAK_SPACE}kg`;
}

/** Metres as `450 m` (to tens) below a kilometre, `1,2 km` to ten, `14 km` beyond. */
export function distance(meters: number, language: Language): string {
  const tens = Math.round(meters / 10) * 10;
  if (tens < 1_000) return `${count(tens, language)}${NO_BREAK_SPACE}m`;
  return `${figure(meters / 1_000, language, meters < 10_000 ? 1 : 0)}${NO_BREAK_SPACE}km`;
}
