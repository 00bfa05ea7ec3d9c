import { afterAll, beforeAll, expect, vi } from "vitest";
import { startRedisCluster } from "@/scripts/services/redis.mjs";
import { startRedis } from "@/scripts/services.mjs";
import { openRedis } from "@/server/platform/redis";
import { sharedClosedLots } from "@/server/surplus/claim-gate.store";
import { closedLotsHere, type FORGOTTEN_AFTER } from "@/server/surplus/closed-lots";
import { closedLotsConformance } from "@/server/surplus/closed-lots-conformance";

let single: Awaited<ReturnType<typeof startRedis>>;
let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
beforeAll(async () => {
  [single, cluster] = await Promise.all([startRedis(), startRedisCluster()]);
});
afterAll(() => Promise.all([single.stop(), cluster.stop()]));

/** What one instance tells, another must know: what is told to the one is asked of the other. */
async function twoInstances(url: string, forgottenAfter: typeof FORGOTTEN_AFTER) {
  const handles = [openRedis(url), openRedis(url)] as const;
  for (const { answers } of handles)
    await vi.waitFor(async () => expect(await answers()).toBe(true), { timeout: 10_000, interval: 20 });
  const [teller, asked] = handles.map((handle) => sharedClosedLots(handle, closedLotsHere(), forgottenAfter));
  if (!teller || !asked) throw new Error("no instances");
  return { lots: { ...teller, find: asked.find }, close: () => handles.map(({ close }) => close()) };
}

closedLotsConformance("Redis", (after) => twoInstances(single.url, after));
closedLotsConformance("a Redis cluster", (after) => twoInstances(cluster.url, after));
closedLotsConformance("a process whose Redis is not there", (after) => {
  const handle = openRedis("redis://127.0.0.1:1");
  return { lots: sharedClosedLots(handle, closedLotsHere(after), after), close: handle.close };
});
