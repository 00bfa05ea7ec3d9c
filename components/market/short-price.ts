import { count } from "@/components/format/numbers";
import { mapWords } from "@/components/market/map-words";
import { fill, type Language } from "@/server/kernel/text";

/** A price on a pin, `19rb` (id), `19k` (en): whole thousands, rounded up so that a pin never promises less than the till asks. */
export const shortPrice = (rupiah: bigint, language: Language): string =>
  fill(mapWords.thousand, { thousands: count((rupiah + 999n) / 1_000n, language) })[language];
