import { LANGUAGES, LOCALES } from "@/server/kernel/text";

/** Known grams as kilograms a head in each tongue, two digits of them: the holes `kgId` and `kgEn`. */
export function kilogramsPerHead(grams: number): Readonly<{ kgId: string; kgEn: string }> {
  const [kgId = "", kgEn = ""] = LANGUAGES.map((language) =>
    (grams / 1_000).toLocaleString(LOCALES[language], { maximumSignificantDigits: 2 }),
  );
  return { kgId, kgEn };
}
