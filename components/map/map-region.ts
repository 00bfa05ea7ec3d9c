import type { Place } from "@/server/kernel/place";

/** A province or a kabupaten/kota on the drawn-back map; words and numbers come ready to show. */
export type MapRegion = Readonly<{
  id: string;
  level: "province" | "region";
  place: Place;
  /** How many lots: decides the size. */
  lots: number;
  /** "12" */
  amount: string;
  /** "Jakarta Pusat" and "340 kg" */
  name: string;
  weight: string;
}>;
