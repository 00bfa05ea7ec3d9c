import { handsNeeded } from "@/components/operations/hands";
import { healthOf } from "@/components/operations/job-health";
import type { ImpactView } from "@/server/impact/impact.contract";
import type { UnplacedView } from "@/server/matching/matching.contract";
import type { HeartbeatView } from "@/server/operations/operations.contract";

type Facts = Readonly<{
  impact: ImpactView;
  unplaced: UnplacedView;
  /** How many organisations wait, as it is to be read: "3" or "99+". */
  pending: string;
  beats: readonly HeartbeatView[];
  deadLetters: number;
  /** Lots whose books do not balance. */
  imbalances: readonly string[];
  regionNames: Readonly<Record<number, string>>;
}>;

/** What the board of tonight shows, from what five questions were answered. */
export function boardOf({ impact, unplaced, pending, beats, deadLetters, imbalances, regionNames }: Facts, now: Date) {
  const troubledJobs = beats.filter((beat) => healthOf(beat, now) !== "running").map((beat) => beat.job);
  const regions = unplaced.regions.map(({ regionId, lots }) => ({
    name: regionNames[regionId] ?? `${regionId}`,
    lots,
  }));
  const lots = regions.reduce((sum, region) => sum + region.lots, 0);
  return {
    byDay: impact.byDay,
    unplaced: { lots, regions: regions.length },
    jobs: { all: beats.length, troubled: troubledJobs.length },
    hands: handsNeeded({ regions, pending, deadLetters, imbalances, troubledJobs }),
  };
}

/** Kabupaten and kota by their Kemendagri code. */
export const namesOf = (regions: ReadonlyArray<Readonly<{ regionId: number; name: string }>>): Record<number, string> =>
  Object.fromEntries(regions.map(({ regionId, name }) => [regionId, name]));
