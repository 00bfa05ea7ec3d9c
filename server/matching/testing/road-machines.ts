import { distanceMeters, type Place } from "@/server/kernel/place";
import { type Heard, type Said, startMoodyServer } from "@/server/testing/moody-server";

/** Roads of the test country: half as long again as the crow flies, at 30 km/h; none over the water in the east. */
const SHORE = 107.5;
const isDry = ({ longitude }: Place) => longitude < SHORE;
export const ISLAND: Place = { latitude: -6.2, longitude: 107.6 };
/** Far from any road the machines know. */
export const OFF_THE_MAP: Place = { latitude: 2, longitude: 98 };
const isMapped = ({ latitude }: Place) => latitude < 0;

export const roadSeconds = (from: Place, to: Place): number | null =>
  isDry(from) && isDry(to) ? (distanceMeters(from, to) * 1.5) / (30_000 / 3_600) : null;

/** The table service of OSRM's HTTP API v1: https://project-osrm.org/docs/v5.24.0/api/#table-service */
function osrmTable({ path }: Heard): Said {
  const { pathname, searchParams } = new URL(path, "http://osrm");
  const [, coordinates] = /^\/table\/v1\/driving\/([-\d.,;]+)$/.exec(pathname) ?? [];
  if (!coordinates) return { status: 400, body: { code: "InvalidUrl", message: "URL string malformed" } };
  const places = coordinates.split(";").map((pair) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = pair.split(",").map(Number);
    return { latitude, longitude };
  });
  const chosen = (name: string) =>
    (searchParams.get(name)?.split(";").map(Number) ?? [...places.keys()]).map((index) => places[index] as Place);
  const waypoint = (place: Place) => ({ name: "", location: [0, 0], distance: isMapped(place) ? 4.2 : 400_000 });
  const [sources, destinations] = [chosen("sources"), chosen("destinations")];
  const durations = sources.map((from) => destinations.map((to) => roadSeconds(from, to)));
  return {
    body: { code: "Ok", durations, sources: sources.map(waypoint), destinations: destinations.map(waypoint) },
  };
}
export const startOsrm = () => startMoodyServer(osrmTable);

type LatLng = { waypoint: { location: { latLng: Place } } };

/** `computeRouteMatrix` of the Google Routes API v2: elements in any order, zeros left out, errors per element. */
function googleMatrix(key: string): (heard: Heard) => Said {
  return ({ path, headers, body }) => {
    if (path !== "/distanceMatrix/v2:computeRouteMatrix") return { status: 404, body: {} };
    if (headers["x-goog-api-key"] !== key) return { status: 403, body: [{ error: { status: "PERMISSION_DENIED" } }] };
    if (!headers["x-goog-fieldmask"]) return { status: 400, body: [{ error: { status: "INVALID_ARGUMENT" } }] };
    const asked = JSON.parse(body) as { origins: LatLng[]; destinations: LatLng[] };
    const to = asked.destinations[0]?.waypoint.location.latLng as Place;
    const elements = asked.origins.map(({ waypoint }, originIndex) => {
      const from = waypoint.location.latLng;
      if (!isMapped(to)) return { originIndex, destinationIndex: 0, status: { code: 5 } };
      const seconds = roadSeconds(from, to);
      const route = seconds === null ? { condition: "ROUTE_NOT_FOUND" } : { condition: "ROUTE_EXISTS" };
      const duration = seconds === null ? {} : { duration: `${Math.round(seconds)}s` };
      return { ...(originIndex ? { originIndex } : {}), status: {}, ...route, ...duration };
    });
    return { body: elements.toReversed() };
  };
}
export const startGoogleRoutes = (key: string) => startMoodyServer(googleMatrix(key));
