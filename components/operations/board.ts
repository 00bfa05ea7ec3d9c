import type { MapDot } from "@/components/chart/map-layout";
import { count } from "@/components/format/numbers";
import { handsNeeded } from "@/components/operations/hands";
import { healthOf } from "@/components/operations/job-health";
import type { Language } from "@/server/kernel/text";
import type { UnplacedView } from "@/server/matching/matching.contract";
import type { HeartbeatView } from "@/server/operations/operations.contract";

type Facts = Readonly<{
  unplaced: UnplacedView;
  /** How many organisations wait, as it is to be read: "3" or "99+". */
  pending: string;
  beats: readonly HeartbeatView[];
  deadLetters: number;
  dataRequests: number;
  /** Lots whose books do not balance. */
  imbalances: readonly string[];
  regionNames: Readonly<Record<number, string>>;
}>;

/** What waits for a person tonight, as a list and where on the map. */
export function boardOf(facts: Facts, now: Date) {
  const { unplaced, pending, beats, deadLetters, dataRequests, imbalances, regionNames } = facts;
  const troubledJobs = beats.filter((beat) => healthOf(beat, now) !== "running").map((beat) => beat.job);
  const regions = unplaced.regions.map(({ regionId, lots, place }) => {
    return { regionId, name: regionNames[regionId] ?? `${regionId}`, lots, place };
  });
  return {
    regions,
    jobs: { all: beats.length, troubled: troubledJobs.length },
    hands: handsNeeded({ regions, pending, deadLetters, dataRequests, imbalances, troubledJobs }),
  };
}
export type Board = ReturnType<typeof boardOf>;

/** A dot where a region's lots wait, as large as their number. */
export const dotsOf = (regions: Board["regions"], language: Language): MapDot[] =>
  regions.map(({ regionId, name, lots, place }) => {
    return { key: `${regionId}`, name, text: count(lots, language), value: lots, place };
  });

/** Kabupaten and kota by their Kemendagri code. */
export const namesOf = (regions: ReadonlyArray<Readonly<{ regionId: number; name: string }>>): Record<number, string> =>
  Object.fromEntries(regions.map(({ regionId, name }) => [regionId, name]));
