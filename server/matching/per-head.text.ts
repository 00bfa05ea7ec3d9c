import { figure } from "@/server/kernel/figure";
import type { Language, Text } from "@/server/kernel/text";

/** Known grams a head, to about two digits: `95 gram`, `1,2 kg`. */
export function weightPerHead(grams: number): Text {
  const kilograms = grams / 1_000;
  const inKilograms = (language: Language) => `${figure(kilograms, language, kilograms < 10 ? 1 : 0)} kg`;
  if (grams >= 1_000) return { id: inKilograms("id"), en: inKilograms("en") };
  return { id: `${Math.round(grams)} gram`, en: `${Math.round(grams)} g` };
}
