import { readLimits } from "@/server/control/control.commands";
import { type RoleLimits, USUAL_LIMITS } from "@/server/control/control.rules";
import { SECOND } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { singleton } from "@/server/platform/singleton";

const EVERY_MS = 2 * SECOND;

/** The limits of roles as this process last read them; the usual ones until then, and the last known while nobody can be asked. */
class LiveLimits {
  private known: RoleLimits = USUAL_LIMITS;
  private timer: NodeJS.Timeout | null = null;

  get perMinute(): RoleLimits {
    return this.known;
  }

  /** Reads them once. */
  async read(db: Database): Promise<void> {
    this.known = await readLimits(db);
  }

  /** Reads them again every two seconds, for as long as the process lives. */
  keepReading(db: Database): void {
    this.timer ??= setInterval(() => {
      this.read(db).catch((err: unknown) => log().debug({ err }, "limits stay as they were last read"));
    }, EVERY_MS).unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }
}

/** The limits this process holds to. */
export const liveLimits = (): LiveLimits => singleton("live-limits", () => new LiveLimits());
