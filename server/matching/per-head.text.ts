import { figure } from "@/server/kernel/figure";

/** Known grams as kilograms a head in each tongue, about two digits of them: the holes `kgId` and `kgEn`. */
export function kilogramsPerHead(grams: number): Readonly<{ kgId: string; kgEn: string }> {
  const kilograms = grams / 1_000;
  const decimals = kilograms >= 10 ? 0 : kilograms >= 1 ? 1 : kilograms >= 0.1 ? 2 : 3;
  return { kgId: figure(kilograms, "id", decimals), kgEn: figure(kilograms, "en", decimals) };
}
