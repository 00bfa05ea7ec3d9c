import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";

/** Who answered how long a way takes: a router, or the straight line where none did. */
export const TRAVEL_SOURCES = ["osrm", "google", "haversine"] as const;
export type TravelSource = (typeof TRAVEL_SOURCES)[number];

/** Someone else's machine that knows the roads. */
export type RoadGuide = Readonly<{
  source: TravelSource;
  /**
   * Road time in whole seconds from each place to one, in the order asked; null where no road leads there.
   * @throws where the machine is silent, refuses, or its map does not cover the places
   */
  secondsTo: (to: Place, from: readonly Place[], signal: AbortSignal) => Promise<(number | null)[]>;
}>;

/** The way of one recipient to one lot; seconds are null where no road leads there. */
export type RoadTime = Readonly<{ seconds: number | null; source: TravelSource }>;

/** Asks how long the ways from places to one take; answers in the order asked, and never throws. */
export type AskRoads = (to: Place, from: readonly Place[]) => Promise<RoadTime[]>;

/** What the roads said of the lots of a window; whoever is missing was not asked about. */
export type Roads = ReadonlyMap<SurplusId, ReadonlyMap<OrganisationId, RoadTime>>;
