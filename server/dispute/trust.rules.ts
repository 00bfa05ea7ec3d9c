/** DOMAIN.md §4 "Trust score", version 1. */
const TRUST_V1 = {
  start: 300,
  perPickup: 5,
  verified: 50,
  perDay: 0.5,
  mostForDays: 100,
  perNoShow: -100,
  perUpheld: -50,
  least: 0,
  most: 850,
  bands: [400, 600, 750],
} as const;

export type TrustFacts = Readonly<{
  pickups: number;
  isVerified: boolean;
  days: number;
  noShows: number;
  upheldDisputes: number;
}>;

/**
 * How far an organisation can be relied on, from what happened: computed anew each time, so nothing can count twice.
 * @returns a whole score 0–850 and its band, 0 (below 400) to 3 (750 and more). Source: DOMAIN.md §4.
 */
export function trustOf(facts: TrustFacts): { score: number; band: number } {
  const { start, perPickup, verified, perDay, mostForDays, perNoShow, perUpheld, least, most, bands } = TRUST_V1;
  const sum =
    start +
    perPickup * facts.pickups +
    (facts.isVerified ? verified : 0) +
    Math.min(perDay * facts.days, mostForDays) +
    perNoShow * facts.noShows +
    perUpheld * facts.upheldDisputes;
  const score = Math.min(most, Math.max(least, Math.floor(sum)));
  return { score, band: bands.filter((from) => score >= from).length };
}
