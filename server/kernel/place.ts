/** A point on the Earth in WGS 84 degrees. */
export type Place = Readonly<{ latitude: number; longitude: number }>;

/** A rectangle in WGS 84 degrees that does not cross the antimeridian. */
export type Bounds = Readonly<{ south: number; north: number; west: number; east: number }>;

/** Mean Earth radius in metres (IUGG R1, DOMAIN.md §4). */
const EARTH_RADIUS_METERS = 6_371_008.8;

/** Land and sea of Indonesia with a margin: the bounds inside which food can be posted. */
export const INDONESIA = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 } as const satisfies Bounds;

export const isWithin = ({ latitude, longitude }: Place, { south, north, west, east }: Bounds): boolean =>
  latitude >= south && latitude <= north && longitude >= west && longitude <= east;

export const isInIndonesia = (place: Place): boolean => isWithin(place, INDONESIA);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres by the haversine formula (Sinnott 1984). */
export function distanceMeters(from: Place, to: Place): number {
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Longitude before latitude, as GeoJSON wants it (RFC 7946 §3.1.1); the one place that turns a point round. */
export const toGeoJsonPosition = ({ latitude, longitude }: Place): [number, number] => [longitude, latitude];
