import { CELL_REACH_METERS, type Cell, centreOf } from "@/server/kernel/cell";
import type { SurplusId } from "@/server/kernel/id";
import { distanceMeters, type Place } from "@/server/kernel/place";
import { SECOND } from "@/server/kernel/time";
import { singleton } from "@/server/platform/singleton";

/** The keeper of the index has taken in what was heard long before. */
const KEPT_MS = 3 * SECOND;

type News = Readonly<{ type: string; topics: readonly string[]; data: Readonly<Record<string, unknown>> }>;
type Heard = Readonly<{ id: SurplusId; centre: Place; at: number }>;

/**
 * Lots this process heard of a moment ago. A screen that reads the list because of such news must find the lot there,
 * whether the index has it already or not.
 */
export class RecentLots {
  private heard: Heard[] = [];

  hear({ type, topics, data }: News, now: Date): void {
    const { surplusId, unitsLeft } = data;
    const cell = topics.find((topic) => topic.startsWith("cell:"))?.slice("cell:".length);
    if (type === "surplus.claimed" || !cell || typeof surplusId !== "string" || !unitsLeft) return;
    const at = now.getTime();
    this.heard = this.heard.filter((one) => one.at > at - KEPT_MS);
    this.heard.push({ id: surplusId as SurplusId, centre: centreOf(cell as Cell), at });
  }

  /** Those that may lie within reach of a place. */
  around(place: Place, radiusMeters: number, now: Date): readonly SurplusId[] {
    const reach = radiusMeters + CELL_REACH_METERS;
    return this.heard
      .filter(({ centre, at }) => at > now.getTime() - KEPT_MS && distanceMeters(place, centre) <= reach)
      .map(({ id }) => id);
  }
}

/** What this process heard. */
export const recentLots = (): RecentLots => singleton("recent-lots", () => new RecentLots());
