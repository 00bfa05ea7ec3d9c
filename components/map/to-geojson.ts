import type { Feature, FeatureCollection, Point } from "geojson";
import type { MapPin } from "@/components/map/map-pin";
import { type ClockTone, clockTone } from "@/components/ui/clock-tone";
import { type Place, toGeoJsonPosition } from "@/server/kernel/place";

export type PinProperties = Readonly<{ id: string; amount: string; minutes: number; tone: ClockTone; below: string }>;

/** Pins as GeoJSON points; what is over is left out, and only short times are written beneath. */
export function toGeoJson(pins: ReadonlyArray<MapPin>): FeatureCollection<Point, PinProperties> {
  return { type: "FeatureCollection", features: pins.filter(({ minutesLeft }) => minutesLeft > 0).map(toFeature) };
}

function toFeature({ id, place, amount, minutesLeft, minutesLabel }: MapPin): Feature<Point, PinProperties> {
  const tone = clockTone(minutesLeft);
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: toGeoJsonPosition(place) },
    properties: { id, amount, minutes: minutesLeft, tone, below: tone === "leaf" ? "" : minutesLabel },
  };
}

/** One named point, or none. */
export const pointOf = (place: Place | null, name = ""): FeatureCollection<Point> => ({
  type: "FeatureCollection",
  features: place
    ? [{ type: "Feature", properties: { name }, geometry: { type: "Point", coordinates: toGeoJsonPosition(place) } }]
    : [],
});
