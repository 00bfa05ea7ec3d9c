import { runSweep } from "@/server/platform/run-sweep";
import { inSpan } from "@/server/platform/span";
import type { SweepRow } from "@/server/platform/sweep";
import { loop } from "@/workers/runtime/loop";
import { measureWork } from "@/workers/runtime/measure";
import type { Starter } from "@/workers/runtime/runtime";

/** Runs each sweep when it is due, each in a loop of its own. */
export const sweep =
  (rows: readonly SweepRow[]): Starter =>
  async ({ db, clock }) =>
    rows.map((row) =>
      loop(row.name, async (signal) => {
        const { nextRunAt } = await inSpan({ name: `sweep ${row.name}`, cause: null }, () =>
          measureWork(row.name, () => runSweep(db, row, clock, signal)),
        );
        return Math.max(0, Math.min(nextRunAt.getTime() - clock().getTime(), row.intervalMs));
      }),
    );
