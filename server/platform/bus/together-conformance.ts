import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { mintId } from "@/server/kernel/id";
import type { BusMessage, HandlerOfMany, Together } from "@/server/platform/bus/bus";
import { IMPATIENT, JAKARTA, messageOf, type Stage, until } from "@/server/platform/bus/conformance-stage";

const numbersOf = (messages: readonly BusMessage[]) => messages.map(({ payload }) => Number(payload.n));
const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

/** What a consumer may rely on that handles together what waits. */
export function togetherTests({ bus, another, type }: Stage): void {
  /** Recorded a millisecond apart, which is as fine as ids tell. */
  const all = (count: number) => {
    const began = Date.now();
    return upTo(count).map((n) => messageOf(type(), n, { id: mintId<"event">(JAKARTA, new Date(began + n)) }));
  };
  const of = (handle: HandlerOfMany, most = 8): { together: Together } => ({ together: { most, handle } });

  it("hands over together what waits, a bounded number as they were recorded, and one that is alone at once", async () => {
    const consumer = `${type()}-together`;
    await bus().register(consumer, [type()]);
    await bus().publish(all(40));
    const handed: number[][] = [];
    const alone = async ({ payload }: BusMessage) => handed.push([Number(payload.n)]);
    await bus().subscribe(
      consumer,
      [type()],
      alone,
      of(async (messages) => handed.push(numbersOf(messages))),
    );
    await until(() => handed.flat().length >= 40);
    await bus().publish([messageOf(type(), 40)]);
    await until(() => handed.flat().length >= 41);
    await sleep(100);
    expect(ascending(handed.flat())).toEqual(upTo(41));
    expect(handed.every((together) => together.length <= 8)).toBe(true);
    expect(handed.length).toBeLessThan(20);
    expect(handed.at(-1)).toEqual([40]);
    for (const together of handed) expect(together).toEqual(ascending(together));
  });

  it("handles each alone where together fails, so that only the poison dies, with its own tries and reason", async () => {
    const consumer = `${type()}-spoilt`;
    await bus().register(consumer, [type()]);
    const done: number[] = [];
    const tries: number[] = [];
    const digest = (numbers: readonly number[]) => {
      if (numbers.includes(3)) throw new Error("cannot digest 3");
      done.push(...numbers);
    };
    const alone = async (message: BusMessage, attempt: number) => {
      if (message.payload.n === 3) tries.push(attempt);
      digest(numbersOf([message]));
    };
    await bus().publish(all(7));
    const options = { ...IMPATIENT, ...of(async (messages) => digest(numbersOf(messages))) };
    await bus().subscribe(consumer, [type()], alone, options);
    const letter = async () => (await bus().listDeadLetters(1_000)).find((one) => one.consumer === consumer);
    await until(async () => (await letter()) !== undefined && done.length >= 6);
    expect(await letter()).toMatchObject({ attempts: 3, message: { payload: { n: 3 } } });
    expect((await letter())?.error).toContain("cannot digest 3");
    expect(tries).toEqual([1, 2, 3]);
    expect(ascending(done)).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it("gives all of them to another instance when the first one dies with them", async () => {
    const consumer = `${type()}-widowed`;
    await bus().register(consumer, [type()]);
    let release = () => {};
    const death = new Promise<void>((resolve) => (release = resolve));
    const held = new Set<number>();
    const hold: HandlerOfMany = async (messages) => {
      for (const n of numbersOf(messages)) held.add(n);
      await death;
    };
    await bus().publish(all(5));
    await bus().subscribe(consumer, [type()], (message) => hold([message]), { ...IMPATIENT, ...of(hold) });
    await until(() => held.size > 0);
    const seen = new Set<number>();
    const see: HandlerOfMany = async (messages) => {
      for (const n of numbersOf(messages)) seen.add(n);
    };
    const patient = { ...IMPATIENT, maxDeliveries: 20, ...of(see) };
    await (await another()).subscribe(consumer, [type()], (message) => see([message]), patient);
    await until(() => [...held].every((n) => seen.has(n)));
    release();
    await until(() => new Set([...held, ...seen]).size === 5);
  });

  it("shares what waits between two instances, each message to one of them", async () => {
    const consumer = `${type()}-halves`;
    const seen: number[] = [];
    const see: HandlerOfMany = async (messages) => {
      await sleep(5);
      seen.push(...numbersOf(messages));
    };
    for (const one of [bus(), await another()])
      await one.subscribe(consumer, [type()], (message) => see([message]), of(see));
    for (let from = 0; from < 120; from += 20) await bus().publish(all(120).slice(from, from + 20));
    await until(() => seen.length >= 120);
    await sleep(100);
    expect(ascending(seen)).toEqual(upTo(120));
  });
}
