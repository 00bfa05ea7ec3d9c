import { randomUUID } from "node:crypto";
import { PARTITIONS } from "@/server/kernel/cell";
import type { AnswerRow } from "@/server/outbox/deliver";
import { log } from "@/server/platform/log";
import { BREATH_MS, breathe, leave, openPartitions, release } from "@/server/platform/partitions";
import { Pulse } from "@/server/platform/pulse";
import type { Occupancy, Saturation } from "@/server/platform/saturation";
import { loop } from "@/workers/runtime/loop";
import type { Troupe } from "@/workers/runtime/partition-actor";
import { Stage } from "@/workers/runtime/partition-stage";
import type { Starter } from "@/workers/runtime/runtime";

function gather(runtime: Troupe["runtime"], work: string, rows: readonly AnswerRow[], engine?: Saturation): Troupe {
  const pulses = new Map(
    rows.map(({ name }) => [name, new Pulse(runtime.db, { job: name, kind: "reaction" }, runtime.clock)]),
  );
  const hands = new Map<number, Occupancy>();
  const handsOf = (partition: number) => {
    const known = hands.get(partition) ?? engine?.join(1);
    if (known) hands.set(partition, known);
    return known;
  };
  return { runtime, work, rows, pulses, handsOf };
}

/**
 * Serves its share of the partitions of a work, together with whichever processes do the same: one actor a partition, which gets what
 * happens there in order. What a dead process held moves to the living within five seconds; one that stops in peace gives it back at once.
 * @param engine joined by each partition, where somebody wants to know how full they are
 */
export const servePartitions =
  (work: string, rows: readonly AnswerRow[], engine?: Saturation): Starter =>
  async (runtime) => {
    const { db } = runtime;
    const self = { work, member: randomUUID() };
    const troupe = gather(runtime, work, rows, engine);
    const stage = new Stage(troupe);
    await openPartitions(db, work, PARTITIONS);
    const job = loop(work, async () => {
      const { leases, share } = await breathe(db, self);
      for (const lease of leases.slice(share))
        void stage
          .dismiss(lease.partition)
          .then(() => release(db, self, lease))
          .catch((err) => log().warn({ err, ...lease }, "partition not released yet"));
      stage.seat(leases.slice(0, share));
      for (const pulse of troupe.pulses.values()) pulse.turn({ handled: 0 });
      return BREATH_MS;
    });
    const stop = async () => {
      await job.stop();
      await stage.empty();
      await leave(db, self);
      await Promise.all([...troupe.pulses.values()].map((pulse) => pulse.write()));
    };
    return [{ stop }];
  };
