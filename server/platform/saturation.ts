import { SECOND } from "@/server/kernel/time";

/** How far back the mean reaches: long enough not to flutter, short enough to scale by. */
const MEMORY_MS = 15 * SECOND;

/** The share of a worker's hands that have been full lately. */
export class Occupancy {
  private busy = 0;
  private mean = 0;
  private since: number;

  /**
   * @param hands how much can be in hand at once, 1 or more
   * @param clock milliseconds that only grow
   */
  constructor(
    private readonly hands: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.since = clock();
  }

  /** Counts a piece of work as in hand until it has ended, well or not. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.turn(1);
    try {
      return await work();
    } finally {
      this.turn(-1);
    }
  }

  /** From 0, idle, to 1, no hand free: an exponential mean over the last 15 s. */
  ratio(): number {
    this.turn(0);
    return this.mean;
  }

  private turn(change: number): void {
    const now = this.clock();
    const kept = Math.exp(-(now - this.since) / MEMORY_MS);
    this.mean = kept * this.mean + (1 - kept) * Math.min(1, this.busy / this.hands);
    this.since = now;
    this.busy += change;
  }
}

/** An engine of several workers is as full as its fullest one: that is where work begins to wait. */
export class Saturation {
  private readonly workers: Occupancy[] = [];

  /** @param clock milliseconds that only grow */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** A worker that takes part from now on. @param hands how much it can have in hand at once */
  join(hands: number): Occupancy {
    const worker = new Occupancy(hands, this.clock);
    this.workers.push(worker);
    return worker;
  }

  /** From 0 to 1; null where nobody has joined in this process. */
  ratio(): number | null {
    return this.workers.length === 0 ? null : Math.max(...this.workers.map((worker) => worker.ratio()));
  }
}
