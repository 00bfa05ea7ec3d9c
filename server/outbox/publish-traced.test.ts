import { afterAll, beforeAll, expect, it } from "vitest";
import { mintId, type RegionId } from "@/server/kernel/id";
import { publishTraced } from "@/server/outbox/publish-traced";
import type { BusMessage } from "@/server/platform/bus/bus";
import { BusAway } from "@/server/platform/bus/bus-away";
import { setTracer } from "@/server/platform/span";
import { toTraceParent, traceFrom } from "@/server/platform/trace";

/** What a collector would be told: the name and whether it failed. */
const told: [string, boolean][] = [];
beforeAll(() =>
  setTracer({
    begin: ({ name }, parent) => ({
      trace: traceFrom(parent && toTraceParent(parent)),
      note: () => {},
      rename: () => {},
      end: (fault) => told.push([name, fault !== undefined]),
    }),
  }),
);
afterAll(() => setTracer(null));

const messageOf = (): BusMessage => ({
  id: mintId<"event">(3173 as RegionId, new Date()),
  type: "test.noted",
  payload: {},
  traceParent: toTraceParent(traceFrom(null)),
  expiresAt: null,
});

it("publishes under one span however often the bus is away: what it took without a word hangs on that span, too", async () => {
  const messages = [messageOf(), messageOf()];
  const carried: (string | null)[][] = [];
  const publish = (isAway: boolean) => async (batch: readonly BusMessage[]) => {
    carried.push(batch.map(({ traceParent }) => traceParent));
    if (isAway) throw new BusAway("no answer");
  };
  for (let tries = 0; tries < 3; tries += 1)
    await expect(publishTraced(messages, publish(true))).rejects.toThrow(BusAway);
  expect(told).toEqual([]);
  await publishTraced(messages, publish(false));
  expect(new Set(carried.map((one) => one.join())).size).toBe(1);
  expect(told).toEqual(messages.map(() => ["publish test.noted", false]));
});
