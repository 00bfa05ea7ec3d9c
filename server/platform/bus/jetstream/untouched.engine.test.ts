import { jetstreamManager } from "@nats-io/jetstream";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { startNats } from "@/scripts/services.mjs";
import { SECOND } from "@/server/kernel/time";
import { connectBroker } from "@/server/platform/bus/jetstream/connect-broker";
import { ensureConsumers, listConsumers, sourcesOf } from "@/server/platform/bus/jetstream/consumers";
import { ensureStreams } from "@/server/platform/bus/jetstream/streams";

const settings = { replicas: 1, maxBytes: 64 * 1024 * 1024 };
const wanted = { consumer: "count-kilograms", types: ["test.weighed"], partition: null };

let nats: Awaited<ReturnType<typeof startNats>>;
beforeAll(async () => {
  nats = await startNats();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => nats.stop());

/** Makes all ready as a process does that has just come. @returns how often it wrote */
async function makeReady(maxBytes: number, leaseMs?: number): Promise<{ streams: number; consumers: number }> {
  const connection = await connectBroker(nats.url, "ready");
  const manager = await jetstreamManager(connection);
  const spies = (target: "streams" | "consumers") => [
    vi.spyOn(manager[target], "add"),
    vi.spyOn(manager[target], "update"),
  ];
  const watched = { streams: spies("streams"), consumers: spies("consumers") };
  await ensureStreams(manager, { ...settings, maxBytes });
  await ensureConsumers(manager, sourcesOf({ ...wanted, leaseMs }), await listConsumers(manager));
  await connection.close();
  const writes = (target: "streams" | "consumers") =>
    watched[target].reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  return { streams: writes("streams"), consumers: writes("consumers") };
}

it("writes streams and consumers where they are missing or other than wanted, and never otherwise", async () => {
  const { maxBytes } = settings;
  expect(await makeReady(maxBytes, 5 * SECOND)).toEqual({ streams: 3, consumers: 2 });
  expect(await makeReady(maxBytes, 5 * SECOND)).toEqual({ streams: 0, consumers: 0 });
  // Whoever only publishes leaves the lease to those who answer.
  expect(await makeReady(maxBytes)).toEqual({ streams: 0, consumers: 0 });
  expect(await makeReady(2 * maxBytes, 6 * SECOND)).toEqual({ streams: 1, consumers: 2 });
});
