/** What one of a unit usually weighs, in grams: a starting guess that anyone may change or clear. */
const UNIT_GRAMS: ReadonlyMap<string, number> = new Map([
  ["boks", 350],
  ["porsi", 300],
  ["bungkus", 250],
  ["loyang", 2_000],
  ["buah", 80],
  ["kg", 1_000],
]);

/** What one of a unit usually weighs, in grams; null where only the outlet can know. */
export const usualGrams = (name: string): number | null => UNIT_GRAMS.get(name) ?? null;

/** The units to choose from: the house's, and the one in use where it is another. */
export const unitNames = (inUse: string): string[] => [...new Set([...UNIT_GRAMS.keys(), inUse])];
