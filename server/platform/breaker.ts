import { reasons } from "@/server/kernel/failure";
import { SECOND } from "@/server/kernel/time";
import type { Clock } from "@/server/platform/clock";

export const breakerReasons = reasons("breaker", { open: "unavailable" });

export type BreakerOptions = Readonly<{
  /** Faults in a row after which nothing is asked any more. */
  mostFaults: number;
  /** How long nothing is asked, in milliseconds; then one question at a time finds out. */
  pauseMs: number;
}>;

const DEFAULTS: BreakerOptions = { mostFaults: 5, pauseMs: 30 * SECOND };

/** Stands before someone else's machine: after faults in a row it refuses at once and spares both sides. */
export class Breaker {
  private faults = 0;
  private closedAgainAt = Number.NEGATIVE_INFINITY;
  private readonly options: BreakerOptions;

  constructor(
    private readonly clock: Clock,
    options: Partial<BreakerOptions> = {},
  ) {
    this.options = { ...DEFAULTS, ...options };
  }

  /** @throws Failure `breaker.open` without asking, or what `ask` throws */
  async run<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const now = this.clock().getTime();
    const { mostFaults, pauseMs } = this.options;
    if (this.faults >= mostFaults) {
      if (now < this.closedAgainAt) throw breakerReasons.open();
      // The one that asks now holds the others back until it knows.
      this.closedAgainAt = now + pauseMs;
    }
    try {
      const answer = await ask();
      this.faults = 0;
      return answer;
    } catch (fault) {
      this.faults += 1;
      this.closedAgainAt = this.clock().getTime() + pauseMs;
      throw fault;
    }
  }
}
