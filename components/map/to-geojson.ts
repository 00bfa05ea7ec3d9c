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

/** West, south, east, north around the places; null for none. */
export function boundsOf(places: ReadonlyArray<Place>): [number, number, number, number] | null {
  if (places.length === 0) return null;
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
