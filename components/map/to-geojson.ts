import type { Feature, FeatureCollection, Point } from "geojson";
import type { MapGroupPin, MapPin } from "@/components/map/map-pin";
import { type ClockTone, clockTone } from "@/components/ui/clock-tone";
import { type Place, toGeoJsonPosition } from "@/server/kernel/place";

/** What signs that touch are summed up by, whether one lot or a whole neighbourhood. */
type Sums = Readonly<{ id: string; lots: number; grams: number; unknown: number; minutes: number }>;
export type PinProperties = Sums & Readonly<{ amount: string; tone: ClockTone; below: string }>;
export type GroupProperties = Sums & Readonly<{ group: true }>;
export type SignProperties = PinProperties | GroupProperties;

/** Pins as GeoJSON points; what is over is left out, and only short times are written beneath. */
export function toGeoJson(
  pins: ReadonlyArray<MapPin>,
  groups: ReadonlyArray<MapGroupPin> = [],
): FeatureCollection<Point, SignProperties> {
  const open = pins.filter(({ minutesLeft }) => minutesLeft > 0);
  return { type: "FeatureCollection", features: [...open.map(toFeature), ...groups.map(toGroup)] };
}

const point = <Properties>(place: Place, properties: Properties): Feature<Point, Properties> => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: toGeoJsonPosition(place) },
  properties,
});

function toFeature({ id, place, amount, minutesLeft, minutesLabel, grams }: MapPin): Feature<Point, PinProperties> {
  const tone = clockTone(minutesLeft);
  const sums = { id, lots: 1, grams: grams ?? 0, unknown: grams === null ? 1 : 0, minutes: minutesLeft };
  return point(place, { ...sums, amount, tone, below: tone === "leaf" ? "" : minutesLabel });
}

const toGroup = ({ id, place, lots, grams, lotsWithoutWeight, minutesLeft }: MapGroupPin) =>
  point<GroupProperties>(place, { id, lots, grams, unknown: lotsWithoutWeight, minutes: minutesLeft, group: true });

/** What turns the points shown into others: those to lay down anew, and the ids of those to take away. */
export function differenceOf(
  shown: ReadonlyMap<string, string>,
  { features }: FeatureCollection<Point, SignProperties>,
): Readonly<{ add: Feature<Point, SignProperties>[]; remove: string[]; now: ReadonlyMap<string, string> }> {
  const now = new Map(features.map((feature) => [feature.properties.id, JSON.stringify(feature)]));
  return {
    add: features.filter(({ properties: { id } }) => shown.get(id) !== now.get(id)),
    remove: [...shown.keys()].filter((id) => !now.has(id)),
    now,
  };
}

/** One named point, or none. */
export const pointOf = (place: Place | null, name = ""): FeatureCollection<Point> => ({
  type: "FeatureCollection",
  features: place ? [point(place, { name })] : [],
});
