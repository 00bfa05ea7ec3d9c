import type { Place } from "@/server/kernel/place";

/** One lot on the map; words and numbers come ready to show. */
export type MapPin = Readonly<{
  id: string;
  place: Place;
  /** "20" */
  amount: string;
  /** Whole minutes until safe-until. */
  minutesLeft: number;
  /** "48 mnt", beneath the pin when time is short. */
  minutesLabel: string;
  /** Of what is left; null where nobody knows. */
  grams: number | null;
}>;

/** Lots of a neighbourhood told together, where they are too many to stand alone. */
export type MapGroupPin = Readonly<{
  id: string;
  place: Place;
  lots: number;
  /** Of lots whose weight is known. */
  grams: number;
  lotsWithoutWeight: number;
  /** Whole minutes until the soonest safe-until. */
  minutesLeft: number;
}>;
