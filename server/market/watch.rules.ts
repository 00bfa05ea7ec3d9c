import type { Place } from "@/server/kernel/place";

/** DOMAIN.md §4 "Radii", version 1: whom an auction near by is told to. */
export const WATCH_V1 = { radiusMeters: 500, peopleAtMost: 10_000 } as const;

const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

/** A place to a thousandth of a degree, about 100 m: a neighbourhood, not a door. */
export const roundedPlace = ({ latitude, longitude }: Place): Place => ({
  latitude: rounded(latitude),
  longitude: rounded(longitude),
});
