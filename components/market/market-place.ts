import { isInIndonesia, type Place } from "@/server/kernel/place";

/** About a hundred metres: enough to say what is near, too little to say whose door it is. */
const DECIMALS = 3;

/** What the cookie holds: whose it is, and the place without its last digits. */
export const placeText = (personId: string, { latitude, longitude }: Place): string =>
  [personId, latitude.toFixed(DECIMALS), longitude.toFixed(DECIMALS)].join("_");

/** The place a cookie names; null where there is none, it cannot be read, or it is another person's. */
export function placeFrom(text: string | undefined, personId: string): Place | null {
  const [owner, latitude, longitude] = text?.split("_") ?? [];
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return owner === personId && latitude && longitude && isInIndonesia(place) ? place : null;
}
