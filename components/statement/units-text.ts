import { count } from "@/components/format/numbers";
import { words } from "@/components/statement/words";
import { fill, type Language } from "@/server/kernel/text";

/** `1 satuan`, `12 units`: English alone has a form for one. */
export const unitsText = (units: number, language: Language): string =>
  fill(units === 1 ? words.oneUnit : words.units, { count: count(units, language) })[language];
