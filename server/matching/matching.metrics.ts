import { countUnplaced } from "@/server/matching/matching.store";
import { openBook } from "@/server/platform/books";
import type { Database } from "@/server/platform/database";
import { gauge } from "@/server/platform/metrics";
import { Saturation } from "@/server/platform/saturation";
import { singleton } from "@/server/platform/singleton";

/** The matching engine of this process: whoever matches joins it, and the cluster adds matchers as it fills. */
export const matchingEngine = (): Saturation =>
  singleton("matching-engine", () => {
    const engine = new Saturation();
    gauge(
      {
        name: "matching_engine_saturation_ratio",
        help: "Share of the fullest matching consumer's hands that were full over the last 15 s, 0 to 1",
      },
      (ratio) => ratio.set(engine.ratio() ?? 0),
    );
    return engine;
  });

/** Tells how many lots found no taker: the dead letters of matching. */
export function tellUnplaced(db: Database): void {
  const lots = gauge({ name: "unplaced_lots", help: "Lots of the whole product nobody could be found for so far" });
  openBook({ name: "unplaced", read: async () => lots.set(await countUnplaced(db)), forget: () => lots.remove() });
}
