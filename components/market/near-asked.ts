import type { Place } from "@/server/kernel/place";

/** DOMAIN.md §4 "Radii": how far the market reaches. */
export const MARKET_METERS = 5_000;
const MOST_SALES = 60;
/** What a first screen shows before the rest has come. */
export const FIRST_SALES = 10;

/** What is asked of `market.near`, wherever it is asked, so that all share one cache entry. */
export const nearAsked = ({ latitude, longitude }: Place) => ({
  latitude,
  longitude,
  radiusMeters: MARKET_METERS,
  limit: MOST_SALES,
});
