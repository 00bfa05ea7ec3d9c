import { z } from "zod";
import type { Place } from "@/server/kernel/place";
import type { Private } from "@/server/kernel/private";
import type { RoadGuide } from "@/server/matching/road.contract";
import { askJson } from "@/server/platform/ask-json";

const FIELDS = "originIndex,destinationIndex,status,condition,duration";

const answered = z.array(
  z.object({
    // Fields of value 0 are left out of the answer (protobuf's JSON mapping).
    originIndex: z.int().nonnegative().default(0),
    status: z.object({ code: z.int().optional() }).optional(),
    condition: z.string().optional(),
    duration: z
      .string()
      .regex(/^\d+(\.\d+)?s$/)
      .optional(),
  }),
);

const waypoint = ({ latitude, longitude }: Place) => ({ waypoint: { location: { latLng: { latitude, longitude } } } });

/**
 * Road times by `computeRouteMatrix` of the Google Routes API v2, or whatever speaks it: motorcycles, traffic left aside.
 * @param url where it listens, such as `https://routes.googleapis.com`
 */
export const googleRoutesGuide = (url: string, key: Private<string>): RoadGuide => ({
  source: "google",
  secondsTo: async (to, from, signal) => {
    if (from.length === 0) return [];
    const matrix = await askJson({
      url: new URL(`${url.replace(/\/$/, "")}/distanceMatrix/v2:computeRouteMatrix`),
      headers: { "content-type": "application/json", "x-goog-api-key": key.reveal(), "x-goog-fieldmask": FIELDS },
      body: JSON.stringify({
        origins: from.map(waypoint),
        destinations: [waypoint(to)],
        travelMode: "TWO_WHEELER",
        routingPreference: "TRAFFIC_UNAWARE",
      }),
      signal,
    });
    const seconds = from.map((): number | null | undefined => undefined);
    for (const { originIndex, status, condition, duration } of answered.parse(matrix)) {
      if (status?.code) throw new Error(`answered status ${status.code}`);
      const hasRoute = condition === "ROUTE_EXISTS" && duration;
      if (originIndex < seconds.length) seconds[originIndex] = hasRoute ? Math.ceil(Number.parseFloat(duration)) : null;
    }
    return seconds.map((known) => {
      if (known === undefined) throw new Error("answered another matrix");
      return known;
    });
  },
});
