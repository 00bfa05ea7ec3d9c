import { SECOND } from "@/server/kernel/time";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { faultText } from "@/server/platform/fault";
import { type Beat, saveBeats } from "@/server/platform/heartbeat";
import { log } from "@/server/platform/log";
import { singleton } from "@/server/platform/singleton";

const WRITTEN_EVERY_MS = 5 * SECOND;
/** Signs of life wait so long for those of other jobs: one statement writes them all. */
const GATHERED_MS = SECOND;

/** The signs of life of one process that are still to be written. */
class Gathered {
  private beats = new Map<string, Beat>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> | null = null;

  constructor(private readonly db: Database) {}

  add(beat: Beat): void {
    if (this.beats.has(beat.job)) void this.flush();
    this.beats.set(beat.job, beat);
    this.timer ??= setTimeout(() => void this.flush(), GATHERED_MS).unref();
  }

  /** Writes at once what has gathered; a lost database costs only these signs of life. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    const beats = [...this.beats.values()];
    Object.assign(this, { beats: new Map(), timer: null });
    if (beats.length === 0) return;
    await saveBeats(this.db, beats).catch((err) =>
      log().warn({ err, jobs: beats.map(({ job }) => job) }, "heartbeat not written"),
    );
  }

  /** Writes what gathers until the end of this turn of the event loop: jobs that stop together write together. */
  write(): Promise<void> {
    this.writing ??= Promise.resolve().then(() => {
      this.writing = null;
      return this.flush();
    });
    return this.writing;
  }
}

function gatheredOf(db: Database): Gathered {
  const all = singleton("heartbeats", () => new WeakMap<Database, Gathered>());
  const gathered = all.get(db) ?? new Gathered(db);
  all.set(db, gathered);
  return gathered;
}

/** The heartbeat of a job that runs many times a second: turns add up and are written about every 5 seconds. */
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
    if (this.clock().getTime() - this.writtenAt >= WRITTEN_EVERY_MS) this.tell();
  }

  /** Writes what has added up, now. */
  write(): Promise<void> {
    this.tell();
    return gatheredOf(this.db).write();
  }

  private tell(): void {
    const at = this.clock();
    const { outcome, runs, handled, error } = this;
    this.writtenAt = at.getTime();
    Object.assign(this, { runs: 0, handled: 0, outcome: "idle", error: undefined });
    gatheredOf(this.db).add({ ...this.job, at, outcome, runs, handled, ...(error ? { error } : {}) });
  }
}
