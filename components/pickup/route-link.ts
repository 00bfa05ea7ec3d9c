"use client";

import { useSyncExternalStore } from "react";
import type { Place } from "@/server/kernel/place";

const at = ({ latitude, longitude }: Place) => `${latitude.toFixed(6)},${longitude.toFixed(6)}`;

/** The way to a place on any computer; on phones Google Maps opens as an app. */
const onTheWeb = (place: Place): string => `https://www.google.com/maps/dir/?api=1&destination=${at(place)}`;

/** The way to a place by whatever maps the phone has, which also works with maps kept offline. */
function onThisPhone(place: Place, name: string): string {
  if (/Android/i.test(navigator.userAgent)) return `geo:${at(place)}?q=${at(place)}(${encodeURIComponent(name)})`;
  if (/iPhone|iPad/i.test(navigator.userAgent)) return `maps://?daddr=${at(place)}&q=${encodeURIComponent(name)}`;
  return onTheWeb(place);
}

const never = () => () => undefined;

/** `geo:` on Android, `maps:` on iOS, the web elsewhere and until the page is alive. */
export const useRouteLink = (place: Place, name: string): string =>
  useSyncExternalStore(
    never,
    () => onThisPhone(place, name),
    () => onTheWeb(place),
  );
