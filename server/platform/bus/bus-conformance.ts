import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mintId } from "@/server/kernel/id";
import type { Bus, BusMessage } from "@/server/platform/bus/bus";
import { IMPATIENT, JAKARTA, messageOf, type Stage, until } from "@/server/platform/bus/conformance-stage";
import { partitionTests } from "@/server/platform/bus/partition-conformance";
import { togetherTests } from "@/server/platform/bus/together-conformance";
import { currentTrace, toTraceParent, traceFrom } from "@/server/platform/trace";

/**
 * What every adapter of the bus must do.
 * @param open a bus of its own connections on one shared broker; opened twice, it is two processes
 */
export function busConformance(adapter: string, open: () => Promise<Bus>): void {
  describe(`the bus on ${adapter}`, () => {
    const buses: Bus[] = [];
    let bus: Bus;
    let type: string;
    const another = async () => {
      const opened = await open();
      buses.push(opened);
      return opened;
    };

    beforeEach(async () => {
      type = `conformance.${crypto.randomUUID()}`;
      bus = await another();
    });
    afterEach(async () => {
      await Promise.all(buses.splice(0).map((one) => one.close()));
    });

    deliveryTests({ bus: () => bus, another, type: () => type });
    failureTests({ bus: () => bus, another, type: () => type });
    togetherTests({ bus: () => bus, another, type: () => type });
    partitionTests({ bus: () => bus, another, type: () => type });
  });
}

function deliveryTests({ bus, another, type }: Stage): void {
  it("gives every consumer every message of its types, whatever the order", async () => {
    const seen = { first: new Set<unknown>(), second: new Set<unknown>() };
    await bus().subscribe(`${type()}-first`, [type()], async ({ payload }) => seen.first.add(payload.n));
    await bus().subscribe(`${type()}-second`, [type(), "other"], async ({ payload }) => seen.second.add(payload.n));
    await bus().publish(Array.from({ length: 50 }, (_, n) => messageOf(type(), n)));
    await until(() => seen.first.size === 50 && seen.second.size === 50);
  });

  it("keeps messages for a registered consumer that is not running", async () => {
    const consumer = `${type()}-away`;
    await bus().register(consumer, [type()]);
    await bus().publish([messageOf(type(), 7)]);
    const seen: unknown[] = [];
    await (await another()).subscribe(consumer, [type()], async ({ payload }) => seen.push(payload.n));
    await until(() => seen.length === 1);
    expect(seen).toEqual([7]);
  });

  it("delivers once what is published twice", async () => {
    const seen: unknown[] = [];
    await bus().subscribe(`${type()}-dedupe`, [type()], async ({ payload }) => seen.push(payload.n));
    const twice = messageOf(type(), 1);
    await bus().publish([twice]);
    await bus().publish([twice, messageOf(type(), 2)]);
    await until(() => seen.includes(2));
    await sleep(200);
    expect(seen.toSorted()).toEqual([1, 2]);
  });

  it("carries id, payload and trace context unchanged", async () => {
    const seen: BusMessage[] = [];
    const traces: unknown[] = [];
    await bus().subscribe(`${type()}-whole`, [type()], async (received) => {
      traces.push(currentTrace()?.traceId);
      seen.push(received);
    });
    const traceParent = toTraceParent(traceFrom(null));
    const sent = messageOf(type(), 3, { traceParent, payload: { words: "nasi “uduk” \n", deep: { list: [1, null] } } });
    await bus().publish([sent]);
    await until(() => seen.length === 1);
    expect(seen[0]).toEqual(sent);
    expect(traces).toEqual([traceFrom(traceParent).traceId]);
  });

  it("lets go of what has gone stale", async () => {
    const seen: unknown[] = [];
    const consumer = `${type()}-stale`;
    await bus().register(consumer, [type()]);
    await bus().publish([
      messageOf(type(), 1, { expiresAt: new Date(Date.now() - 1) }),
      messageOf(type(), 2, { expiresAt: new Date(Date.now() + 60_000) }),
      messageOf(type(), 3),
    ]);
    await bus().subscribe(consumer, [type()], async ({ payload }) => seen.push(payload.n));
    await until(() => seen.length >= 2);
    await sleep(100);
    expect(seen.toSorted()).toEqual([2, 3]);
  });

  it("shares work between two instances of one consumer, each message to one of them", async () => {
    const seen: [string, unknown][] = [];
    const slow =
      (name: string) =>
      async ({ payload }: BusMessage) => {
        await sleep(5);
        seen.push([name, payload.n]);
      };
    const consumer = `${type()}-shared`;
    await bus().subscribe(consumer, [type()], slow("one"), { inFlight: 4 });
    await (await another()).subscribe(consumer, [type()], slow("two"), { inFlight: 4 });
    await bus().publish(Array.from({ length: 120 }, (_, n) => messageOf(type(), n)));
    await until(() => seen.length >= 120);
    await sleep(100);
    expect(new Set(seen.map(([, n]) => n)).size).toBe(120);
    expect(seen).toHaveLength(120);
    expect(new Set(seen.map(([name]) => name))).toEqual(new Set(["one", "two"]));
  });

  it("holds no more in flight than allowed", async () => {
    let now = 0;
    let most = 0;
    let done = 0;
    await bus().subscribe(
      `${type()}-bounded`,
      [type()],
      async () => {
        most = Math.max(most, ++now);
        await sleep(3);
        now--;
        done++;
      },
      { inFlight: 3 },
    );
    await bus().publish(Array.from({ length: 40 }, (_, n) => messageOf(type(), n)));
    await until(() => done === 40);
    expect(most).toBe(3);
  });
}

function failureTests({ bus, another, type }: Stage): void {
  it("tries again after a fault, and not before the pause", async () => {
    const tries: number[] = [];
    const at: number[] = [];
    await bus().subscribe(
      `${type()}-flaky`,
      [type()],
      async (_, attempt) => {
        tries.push(attempt);
        at.push(performance.now());
        if (attempt < 3) throw new Error("not yet");
      },
      { maxDeliveries: 5, backoffMs: (attempt) => attempt * 150 },
    );
    await bus().publish([messageOf(type())]);
    await until(() => tries.length === 3);
    expect(tries).toEqual([1, 2, 3]);
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(145);
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeGreaterThanOrEqual(295);
  });

  it("gives a message to another instance when the first one dies with it", async () => {
    const consumer = `${type()}-crash`;
    let taken = false;
    let release = () => {};
    const death = new Promise<void>((resolve) => (release = resolve));
    await bus().subscribe(
      consumer,
      [type()],
      async () => {
        taken = true;
        await death;
      },
      IMPATIENT,
    );
    await bus().publish([messageOf(type(), 9)]);
    await until(() => taken);
    const seen: unknown[] = [];
    const survivor = await another();
    await survivor.subscribe(consumer, [type()], async ({ payload }) => seen.push(payload.n), IMPATIENT);
    await until(() => seen.length === 1);
    release();
    expect(seen).toEqual([9]);
  });

  it("sends poison to the dead letters while the others go on, and replays it from there", async () => {
    const consumer = `${type()}-poison`;
    let cured = false;
    const seen: unknown[] = [];
    const handler = async ({ payload }: BusMessage) => {
      if (payload.n === 13 && !cured) throw new Error("cannot digest 13");
      seen.push(payload.n);
    };
    await bus().subscribe(consumer, [type()], handler, IMPATIENT);
    const sent = Array.from({ length: 20 }, (_, n) => messageOf(type(), n));
    const deadBefore = await bus().countDeadLetters();
    await bus().publish(sent);
    const letter = async () => (await bus().listDeadLetters(1_000)).find((one) => one.consumer === consumer);
    await until(async () => (await letter()) !== undefined && seen.length === 19);
    const dead = await letter();
    expect(dead).toMatchObject({ attempts: 3, message: { id: sent[13]?.id, payload: { n: 13 } } });
    expect(dead?.error).toContain("cannot digest 13");
    expect(await bus().countDeadLetters()).toBe(deadBefore + 1);

    cured = true;
    expect(await bus().replay(consumer, mintId<"event">(JAKARTA, new Date()))).toBe(false);
    expect(await bus().replay(consumer, (dead as NonNullable<typeof dead>).message.id)).toBe(true);
    await until(() => seen.includes(13));
    expect(await letter()).toBeUndefined();
    expect(await bus().countDeadLetters()).toBe(deadBefore);
  });

  it("stops only when the messages in hand are settled", async () => {
    const consumer = `${type()}-drain`;
    const seen: unknown[] = [];
    let started = false;
    const subscription = await bus().subscribe(consumer, [type()], async ({ payload }) => {
      started = true;
      await sleep(150);
      seen.push(payload.n);
    });
    await bus().publish([messageOf(type(), 1)]);
    await until(() => started);
    await subscription.stop();
    expect(seen).toEqual([1]);
    await (await another()).subscribe(consumer, [type()], async () => seen.push("again"), IMPATIENT);
    await sleep(600);
    expect(seen).toEqual([1]);
  });
}
