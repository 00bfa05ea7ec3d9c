import { SECOND } from "@/server/kernel/time";
import { gauge } from "@/server/platform/metrics";
import { singleton } from "@/server/platform/singleton";

/** DOMAIN.md §4 "Load shedding". The mean is of the last 100 answers, as far as they are not older than `memoryMs`. */
export const SHEDDING_V1 = { answers: 100, overMeanMs: 500, memoryMs: 10 * SECOND, letInOneOf: 10 } as const;

type Answered = Readonly<{ at: number; tookMs: number }>;

/** Of a process there is one; it is asked when somebody looks, for after the last request nobody else asks. */
const atTheDoor = () => singleton("load-shedder", (): { shedder: LoadShedder | null } => ({ shedder: null }));
gauge({ name: "load_shedding", help: "1 while most requests are turned away to let the others through" }, (shedding) =>
  shedding.set(atTheDoor().shedder?.isOverloaded() ? 1 : 0),
);

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
    atTheDoor().shedder = this;
  }

  /** Counts an answer. @param tookMs milliseconds, 0 or more */
  answered(tookMs: number): void {
    this.last.push({ at: this.clock(), tookMs });
    this.sum += tookMs;
    this.forget();
  }

  /** Whether the next request is let in. */
  letsIn(): boolean {
    if (!this.isOverloaded()) return true;
    this.turn = (this.turn + 1) % SHEDDING_V1.letInOneOf;
    return this.turn === 0;
  }

  /** Whether most requests are turned away now. */
  isOverloaded(): boolean {
    this.forget();
    const { answers, overMeanMs } = SHEDDING_V1;
    return this.last.length === answers && this.sum > overMeanMs * answers;
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
