import { reasons } from "@/server/kernel/failure";
import { SECOND } from "@/server/kernel/time";
import type { Clock } from "@/server/platform/clock";
import { counter, gauge } from "@/server/platform/metrics";
import { inSpan } from "@/server/platform/span";

export const breakerReasons = reasons("breaker", { open: "unavailable" });

const breakersOpen = gauge({
  name: "breaker_open",
  help: "Breakers of this process that are open, by what they stand before",
  labels: ["breaker"],
});
const breakerFaults = counter({
  name: "breaker_faults_total",
  help: "Questions that came back as faults",
  labels: ["breaker"],
});
const breakerRefusals = counter({
  name: "breaker_refusals_total",
  help: "Questions refused because the breaker was open",
  labels: ["breaker"],
});

export type BreakerOptions = Readonly<{
  /** What it stands before, in metrics; breakers of one kind share a name. */
  name: string;
  /** Faults in a row after which nothing is asked any more. */
  mostFaults: number;
  /** How long nothing is asked, in milliseconds; then one question at a time finds out. */
  pauseMs: number;
}>;

const DEFAULTS: BreakerOptions = { name: "other", mostFaults: 5, pauseMs: 30 * SECOND };

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
    const { name: breaker } = this.options;
    breakersOpen.inc({ breaker }, 0);
    breakerFaults.inc({ breaker }, 0);
    breakerRefusals.inc({ breaker }, 0);
  }

  /** @throws Failure `breaker.open` without asking, or what `ask` throws */
  async run<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const now = this.clock().getTime();
    const { name: breaker, mostFaults, pauseMs } = this.options;
    if (this.faults >= mostFaults) {
      if (now < this.closedAgainAt) {
        breakerRefusals.inc({ breaker });
        throw breakerReasons.open();
      }
      // The one that asks now holds the others back until it knows.
      this.closedAgainAt = now + pauseMs;
    }
    try {
      const answer = await inSpan({ name: `ask ${breaker}`, kind: "client" }, ask);
      if (this.faults >= mostFaults) breakersOpen.dec({ breaker });
      this.faults = 0;
      return answer;
    } catch (fault) {
      this.faults += 1;
      breakerFaults.inc({ breaker });
      if (this.faults === mostFaults) breakersOpen.inc({ breaker });
      this.closedAgainAt = this.clock().getTime() + pauseMs;
      throw fault;
    }
  }
}
