import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { partitionOf } from "@/server/kernel/cell";
import type { BusMessage } from "@/server/platform/bus/bus";
import { messageOf, type Stage, until } from "@/server/platform/bus/conformance-stage";

/** Squares of Jakarta and of Surabaya, in two partitions. */
const [MONAS, TUGU_PAHLAWAN] = ["2e69f5d4", "2dd7f96c"] as const;

/** What a consumer of one partition may rely on. */
export function partitionTests({ bus, another, type }: Stage): void {
  const of = (cell: string) => ({ partition: partitionOf(cell), inFlight: 4, inOrder: true });
  const at = (cell: string | null, n: number, extra: Partial<BusMessage> = {}) =>
    messageOf(type(), n, { payload: cell ? { n, cell } : { n }, ...extra });

  it("gives a consumer of a partition what belongs there, of its types and in order; the others get all", async () => {
    const seen = { here: [] as unknown[], there: [] as unknown[], all: [] as unknown[] };
    await bus().register(`${type()}-here`, [type()], partitionOf(MONAS));
    await bus().subscribe(
      `${type()}-there`,
      [type()],
      async ({ payload }) => seen.there.push(payload.n),
      of(TUGU_PAHLAWAN),
    );
    await bus().subscribe(`${type()}-all`, [type()], async ({ payload }) => seen.all.push(payload.n));
    for (let n = 0; n < 30; n += 3) {
      await bus().publish([at(MONAS, n), at(TUGU_PAHLAWAN, n + 1), at(null, n + 2), at(MONAS, -1, { type: "other" })]);
    }
    const here = async ({ payload }: BusMessage) => {
      await sleep(Math.random() * 10);
      seen.here.push(payload.n);
    };
    await (await another()).subscribe(`${type()}-here`, [type()], here, of(MONAS));
    await until(() => seen.here.length === 10 && seen.there.length === 10 && seen.all.length === 30);
    await sleep(100);
    expect(seen.here).toEqual(Array.from({ length: 10 }, (_, n) => 3 * n));
    expect(seen.there).toEqual(Array.from({ length: 10 }, (_, n) => 3 * n + 1));
    expect(seen.all).toHaveLength(30);
  });
}
