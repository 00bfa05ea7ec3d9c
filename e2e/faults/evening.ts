import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { CallFailed, callsTo } from "@/components/api/calls";
import { readFailure } from "@/components/offline/offline-queue";
import { newKey, type QueuePath } from "@/components/offline/queued-action";
import { tenKilograms } from "@/db/testing/rescue";
import type { Person, Town } from "@/e2e/faults/people";
import { HOUR, later, SECOND } from "@/server/kernel/time";

export const UNITS = 12;
export const GRAMS = 400;
const NEVER_ANSWERED_MS = 8 * SECOND;
/** A refusal of the load itself: someone else was quicker. */
const EXPECTED = new Set(["surplus.taken"]);

/** A tap the server has accepted, and what it said. */
export type Told = Readonly<{
  path: QueuePath;
  who: Person;
  input: unknown;
  key: string;
  answer: Readonly<{ id: string; units: number; surplusId?: string; pickupCode?: string }>;
}>;
type Outcome = Readonly<{ answer: unknown }> | Readonly<{ refused: string }>;
type Lot = { id: string; left: number };
type Held = Readonly<{ code: string; units: number }>;

const isTooFast = (answer: Error) =>
  answer instanceof CallFailed && (answer.data as { httpStatus?: number } | null)?.httpStatus === 429;

/**
 * People who post, claim and hand over all the while, each tap under a key of its own and tapped again by their device
 * until it is answered, as a browser does (components/offline), only sooner.
 */
export class Evening {
  readonly told: Told[] = [];
  /** Answers nobody should ever get: faults, and refusals the load did not ask for. */
  readonly odd: string[] = [];
  /** Tries without an answer, apart from those that came too fast. */
  readonly lost: string[] = [];
  private resting = false;
  private over = false;
  private unanswered = 0;
  private readonly loops: Promise<void>[] = [];

  /** @param door where the next tap goes to */
  constructor(
    private readonly towns: readonly Town[],
    private readonly door: () => string,
  ) {}

  start(): void {
    for (const town of this.towns) {
      const lots: Lot[] = [];
      const held: Held[] = [];
      this.loops.push(this.cook(town, lots, held));
      for (const ngo of town.ngos) this.loops.push(this.fetch(ngo, lots, held));
    }
  }

  /** Nobody taps anew; resolves when every tap has its answer. */
  async rest(): Promise<void> {
    this.resting = true;
    await expect.poll(() => this.unanswered, { timeout: 40 * SECOND, interval: 50 }).toBe(0);
  }

  goOn(): void {
    this.resting = false;
  }

  async end(): Promise<void> {
    this.over = true;
    await Promise.all(this.loops);
  }

  count(path: QueuePath): number {
    return this.told.filter((one) => one.path === path).length;
  }

  /** Lives on until so many more taps have been accepted. */
  async live(more: number): Promise<void> {
    const until = this.told.length + more;
    await expect.poll(() => this.told.length, { timeout: 60 * SECOND, interval: 50 }).toBeGreaterThanOrEqual(until);
  }

  /** Sends a tap as it was sent before. */
  async again({ path, who, input, key }: Told): Promise<unknown> {
    const outcome = await this.ask(path, who, input, key);
    return "answer" in outcome ? outcome.answer : outcome.refused;
  }

  private send(path: QueuePath, { token }: Person, input: unknown, idempotencyKey: string): Promise<unknown> {
    const calls = callsTo(`${this.door()}/api/trpc`, { authorization: `Bearer ${token}` });
    return calls.send(path, input, { idempotencyKey, signal: AbortSignal.timeout(NEVER_ANSWERED_MS) });
  }

  /** Asks until the server says yes or no. */
  private async ask(path: QueuePath, who: Person, input: unknown, key: string): Promise<Outcome> {
    for (let wait = 100; ; wait = Math.min(2 * wait, SECOND)) {
      const answer = await this.send(path, who, input, key).catch((failed: unknown) => failed);
      if (!(answer instanceof Error)) return { answer };
      const failure = readFailure(answer);
      if (failure.state === "refused") return { refused: failure.refused.data.wire.code };
      if (failure.state === "fault") this.odd.push(`${path}: ${answer.message}`);
      if (!isTooFast(answer)) this.lost.push(`${path}: ${answer.message}`);
      await sleep(wait);
    }
  }

  private async tap(path: QueuePath, who: Person, input: unknown): Promise<Told["answer"] | null> {
    const key = newKey();
    this.unanswered += 1;
    const outcome = await this.ask(path, who, input, key).finally(() => {
      this.unanswered -= 1;
    });
    if ("refused" in outcome) return this.refused(path, outcome.refused);
    const answer = outcome.answer as Told["answer"];
    this.told.push({ path, who, input, key, answer });
    return answer;
  }

  private refused(path: QueuePath, code: string): null {
    if (!EXPECTED.has(code)) this.odd.push(`${path}: ${code}`);
    return null;
  }

  /** @returns false where the evening is over */
  private async turn(pauseMs: number): Promise<boolean> {
    await sleep(pauseMs * (0.5 + Math.random()));
    while (this.resting && !this.over) await sleep(20);
    return !this.over;
  }

  private async cook({ kitchen }: Town, lots: Lot[], held: Held[]): Promise<void> {
    while (await this.turn(2_000)) {
      const next = held.shift();
      if (next) {
        const weightGrams = next.units * GRAMS;
        await this.tap("pickups.verify", kitchen, {
          ...{ code: next.code, acceptedUnits: next.units, weightGrams, method: "scale" },
        });
      }
      if (held.length > 3) continue;
      const now = new Date();
      const times = { cookedAt: later(now, -HOUR / 2).toISOString(), pickupUntil: later(now, 2 * HOUR).toISOString() };
      const lot = await this.tap("surplus.post", kitchen, { ...tenKilograms, units: UNITS, ...times });
      if (lot) lots.unshift({ id: lot.id, left: UNITS });
      lots.splice(6);
    }
  }

  private async fetch(ngo: Person, lots: Lot[], held: Held[]): Promise<void> {
    while (await this.turn(2_400)) {
      const lot = lots.findLast(({ left }) => left > 0);
      if (!lot) continue;
      const claim = await this.tap("surplus.claim", ngo, { id: lot.id, units: 1 + Math.floor(4 * Math.random()) });
      // Whoever reads an old list asks for more than there is: that is the race.
      lot.left -= claim ? claim.units : lot.left > 3 ? 1 : lot.left;
      if (claim?.pickupCode && Math.random() < 0.6) held.push({ code: claim.pickupCode, units: claim.units });
    }
  }
}
