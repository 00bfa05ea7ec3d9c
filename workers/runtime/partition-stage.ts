import { log } from "@/server/platform/log";
import type { Lease } from "@/server/platform/partitions";
import { startActor, type Troupe } from "@/workers/runtime/partition-actor";
import type { RunningJob } from "@/workers/runtime/runtime";

type Actor = Readonly<{ token: number; started: Promise<RunningJob> }>;

/** Starts and stops the actors of one process as its partitions come and go. */
export class Stage {
  private readonly actors = new Map<number, Actor>();
  private readonly leaving = new Map<number, Promise<void>>();

  constructor(private readonly troupe: Troupe) {}

  /** Serves exactly these from now on; who has lost its partition is sent away without waiting. */
  seat(leases: readonly Lease[]): void {
    const tokens = new Map(leases.map(({ partition, token }) => [partition, token]));
    for (const [partition, { token }] of this.actors)
      if (tokens.get(partition) !== token) this.dismiss(partition).catch((err) => this.tell(err, partition));
    for (const lease of leases) if (!this.actors.has(lease.partition)) this.call(lease);
  }

  /** Resolves when the message in hand is settled. */
  dismiss(partition: number): Promise<void> {
    const actor = this.actors.get(partition);
    if (!actor) return this.leaving.get(partition) ?? Promise.resolve();
    this.actors.delete(partition);
    const gone = actor.started.then((job) => job.stop()).finally(() => this.leaving.delete(partition));
    this.leaving.set(partition, gone);
    return gone;
  }

  async empty(): Promise<void> {
    await Promise.all([...this.actors.keys(), ...this.leaving.keys()].map((partition) => this.dismiss(partition)));
  }

  private call(lease: Lease): void {
    const started = startActor(this.troupe, lease);
    this.actors.set(lease.partition, { token: lease.token, started });
    started.catch((err) => {
      this.actors.delete(lease.partition);
      this.tell(err, lease.partition);
    });
  }

  private tell(err: unknown, partition: number): void {
    log().error({ err, partition, work: this.troupe.work }, "partition not served, trying again");
  }
}
