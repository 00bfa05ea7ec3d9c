import type { Place } from "@/server/kernel/place";

/** The way to a place in whatever maps the phone has; the address form of Google Maps opens its app or the web. */
export const routeLink = ({ latitude, longitude }: Place): string =>
  `https://www.google.com/maps/dir/?api=1&destination=${latitude.toFixed(6)},${longitude.toFixed(6)}`;
