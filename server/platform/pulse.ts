import { SECOND } from "@/server/kernel/time";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { faultText } from "@/server/platform/fault";
import { type Beat, saveBeat } from "@/server/platform/heartbeat";
import { log } from "@/server/platform/log";

const WRITTEN_EVERY_MS = 5 * SECOND;

/** The heartbeat of a job that runs many times a second: turns add up and are written every 5 seconds. */
export class Pulse {
  private runs = 0;
  private handled = 0;
  private outcome: Beat["outcome"] = "idle";
  private error: string | undefined;
  private writtenAt = 0;

  constructor(
    private readonly db: Database,
    private readonly job: Pick<Beat, "job" | "kind">,
    private readonly clock: Clock,
  ) {}

  turn({ handled, fault }: { handled: number; fault?: Error | undefined }): void {
    this.runs += 1;
    this.handled += handled;
    if (handled > 0 && this.outcome === "idle") this.outcome = "worked";
    if (fault) {
      this.outcome = "failed";
      this.error = faultText(fault);
    }
    if (this.clock().getTime() - this.writtenAt >= WRITTEN_EVERY_MS) void this.write();
  }

  /** Writes what has added up; a lost database costs only this sign of life. */
  async write(): Promise<void> {
    const at = this.clock();
    const { outcome, runs, handled, error } = this;
    this.writtenAt = at.getTime();
    Object.assign(this, { runs: 0, handled: 0, outcome: "idle", error: undefined });
    await saveBeat(this.db, { ...this.job, at, outcome, runs, handled, ...(error ? { error } : {}) }).catch((err) =>
      log().warn({ err, job: this.job.job }, "heartbeat not written"),
    );
  }
}
