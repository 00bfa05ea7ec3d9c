import { z } from "zod";
import { type Place, toGeoJsonPosition } from "@/server/kernel/place";
import type { RoadGuide } from "@/server/matching/road.contract";
import { askJson } from "@/server/platform/ask-json";

/** Farther from any road it knows than this, the router's map does not cover the place. */
const SNAP_AT_MOST_METERS = 1_000;

const waypoints = z.array(z.object({ distance: z.number() }).nullable());
const answered = z.object({
  code: z.literal("Ok"),
  durations: z.array(z.array(z.number().nonnegative().nullable())),
  sources: waypoints,
  destinations: waypoints,
});

const written = (place: Place) =>
  toGeoJsonPosition(place)
    .map((degrees) => degrees.toFixed(6))
    .join(",");

/**
 * Road times by the table service of an OSRM (project-osrm.org, HTTP API v1): many sources, one destination.
 * @param url where it listens, such as `http://127.0.0.1:5000`
 */
export const osrmGuide = (url: string): RoadGuide => ({
  source: "osrm",
  secondsTo: async (to, from, signal) => {
    if (from.length === 0) return [];
    const table = new URL(`${url.replace(/\/$/, "")}/table/v1/driving/${[to, ...from].map(written).join(";")}`);
    const sources = from.map((_, index) => index + 1).join(";");
    table.search = `sources=${sources}&destinations=0&annotations=duration`;
    const { durations, ...snapped } = answered.parse(await askJson({ url: table, signal }));
    if (durations.length !== from.length) throw new Error("answered another table");
    const isOffTheMap = (snapped.destinations[0]?.distance ?? 0) > SNAP_AT_MOST_METERS;
    if (isOffTheMap) throw new Error("does not cover the place");
    return durations.map(([seconds], index) => {
      const isCovered = (snapped.sources[index]?.distance ?? 0) <= SNAP_AT_MOST_METERS;
      return isCovered && seconds != null ? Math.ceil(seconds) : null;
    });
  },
});
