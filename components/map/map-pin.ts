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
}>;
