import type { Level } from "@/server/token/token.contract";

/** DOMAIN.md §4 "Impact tokens". A token is no carbon credit (§5): that is a registered tonne. */
export const TOKEN_V1 = {
  gramsPerToken: 10_000,
  /** A level is reached with more tokens than this in a calendar year. */
  above: { gold: 100, silver: 50 },
} as const;

/** Whole tokens due for grams of CO₂e: one for every 10 kg, rounded down. @param co2eGrams 0 or more */
export const tokensDue = (co2eGrams: number): number => Math.floor(co2eGrams / TOKEN_V1.gramsPerToken);

/** Grams of CO₂e carried towards the next token: 0 to 9,999. @param co2eGrams 0 or more */
export const gramsCarried = (co2eGrams: number): number => co2eGrams % TOKEN_V1.gramsPerToken;

/**
 * Tokens that came due in the running year: what the years before carried counts towards the first of them.
 * @param co2eGrams of all years, 0 or more
 * @param ofYear of them in the running year; below 0 where corrections took back more than the year brought
 * @returns 0 or more
 */
export const tokensOfYear = (co2eGrams: number, ofYear: number): number =>
  Math.max(0, tokensDue(co2eGrams) - tokensDue(co2eGrams - ofYear));

/** The level of a calendar year: gold above 100 tokens, silver above 50, else bronze. */
export function levelOf(tokens: number): Level {
  if (tokens > TOKEN_V1.above.gold) return "gold";
  return tokens > TOKEN_V1.above.silver ? "silver" : "bronze";
}

/** The next level and how many tokens of the year are missing to it, 1 or more; null at the highest. */
export function nextLevel(tokens: number): Readonly<{ level: Level; missing: number }> | null {
  const now = levelOf(tokens);
  if (now === "gold") return null;
  const level = now === "silver" ? "gold" : "silver";
  return { level, missing: TOKEN_V1.above[level] + 1 - tokens };
}

/**
 * Tokens to post so that the books have what is due: above 0 to mint, below 0 to take back. Nothing is taken that is gone;
 * what stays owed is kept from what comes due later.
 * @param minted by the books so far, less what was taken back; 0 or more
 * @param free what the holder still has and has not promised away, 0 or more
 */
export const tokensToPost = (co2eGrams: number, minted: number, free: number): number =>
  Math.max(tokensDue(co2eGrams) - minted, -free);
