import { SECOND } from "@/server/kernel/time";
import { gauge } from "@/server/platform/metrics";

/** DOMAIN.md §4 "Load shedding". The mean is of the last 100 answers, as far as they are not older than `memoryMs`. */
export const SHEDDING_V1 = { answers: 100, overMeanMs: 500, memoryMs: 10 * SECOND, letInOneOf: 10 } as const;

type Answered = Readonly<{ at: number; tookMs: number }>;

const shedding = gauge({
  name: "load_shedding",
  help: "1 while most requests are turned away to let the others through",
});

/**
 * Turns requests away while answers take too long. One of ten is still let in, and what they take brings the others
 * back; where nobody asks any more, what was slow is forgotten.
 */
export class LoadShedder {
  private readonly last: Answered[] = [];
  private sum = 0;
  private turn = 0;

  /** @param clock milliseconds that only grow */
  constructor(private readonly clock: () => number = () => performance.now()) {
    shedding.set(0);
  }

  /** Counts an answer. @param tookMs milliseconds, 0 or more */
  answered(tookMs: number): void {
    this.last.push({ at: this.clock(), tookMs });
    this.sum += tookMs;
    this.forget();
  }

  /** Whether the next request is let in. */
  letsIn(): boolean {
    this.forget();
    const { answers, overMeanMs, letInOneOf } = SHEDDING_V1;
    const overloaded = this.last.length === answers && this.sum > overMeanMs * answers;
    shedding.set(overloaded ? 1 : 0);
    if (!overloaded) return true;
    this.turn = (this.turn + 1) % letInOneOf;
    return this.turn === 0;
  }

  private forget(): void {
    const since = this.clock() - SHEDDING_V1.memoryMs;
    for (let [first] = this.last; first; [first] = this.last) {
      if (this.last.length <= SHEDDING_V1.answers && first.at >= since) return;
      this.sum -= first.tookMs;
      this.last.shift();
    }
  }
}
