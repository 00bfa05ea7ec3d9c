import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startRedisCluster, startRedisSentinel } from "@/scripts/services/redis.mjs";
import { startRedis } from "@/scripts/services.mjs";
import { SECOND } from "@/server/kernel/time";
import { inProcessRateLimiter, type RateLimiter } from "@/server/platform/rate-limit";
import { rateLimitConformance } from "@/server/platform/rate-limit-conformance";
import { openRedis, type RedisHandle } from "@/server/platform/redis";
import { sharedRateLimiter } from "@/server/platform/shared-rate-limit";

const now = new Date("2026-11-21T14:00:30Z");
const LIMIT = 50;
const handles: RedisHandle[] = [];

const answering = ({ answers }: RedisHandle) =>
  vi.waitFor(async () => expect(await answers()).toBe(true), { timeout: 15 * SECOND, interval: 20 });

/** An instance of the product as far as limits go: a connection and counters of its own. */
async function instance(url: string, local = inProcessRateLimiter()) {
  const handle = openRedis(url);
  handles.push(handle);
  await answering(handle);
  return { handle, limiter: sharedRateLimiter(handle, local) };
}
/** Leaves all judgement to Redis. */
const unlimited: RateLimiter = { take: () => ({ allowed: true }) };
const passed = async ({ take }: RateLimiter, key: string, times: number) => {
  const verdicts = await Promise.all(Array.from({ length: times }, () => take(key, LIMIT, 1, now)));
  return verdicts.filter(({ allowed }) => allowed).length;
};

let single: Awaited<ReturnType<typeof startRedis>>;
let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
let sentinel: Awaited<ReturnType<typeof startRedisSentinel>>;
beforeAll(async () => {
  [single, cluster, sentinel] = await Promise.all([startRedis(), startRedisCluster(), startRedisSentinel()]);
});
afterAll(async () => {
  for (const handle of handles) handle.close();
  await Promise.all([single.stop(), cluster.stop(), sentinel.stop()]);
});

rateLimitConformance("Redis", () => instance(single.url, unlimited));
rateLimitConformance("a Redis cluster", () => instance(cluster.url, unlimited));
rateLimitConformance("the Redis its Sentinel names", () => instance(sentinel.url, unlimited));
rateLimitConformance("a process whose Redis is not there", () => {
  const handle = openRedis("redis://127.0.0.1:1");
  handles.push(handle);
  return { limiter: sharedRateLimiter(handle, inProcessRateLimiter()) };
});

describe("two instances", () => {
  it("share one limit", async () => {
    const [one, other] = await Promise.all([instance(single.url), instance(single.url)]);
    const shares = await Promise.all([passed(one.limiter, "shared", 40), passed(other.limiter, "shared", 40)]);
    expect(shares[0] + shares[1]).toBe(LIMIT);
  });

  it("limit alone while Redis is dead, cost nothing for it, and share again when it is back", async () => {
    const [one, other] = await Promise.all([instance(single.url), instance(single.url)]);
    expect(await passed(one.limiter, "killed", 30)).toBe(30);
    await single.crash();
    expect(await passed(one.limiter, "killed", 40)).toBe(20);
    expect(await passed(other.limiter, "killed", 60)).toBe(LIMIT);
    const began = performance.now();
    expect(await passed(one.limiter, "dead", 1_000)).toBe(LIMIT);
    expect(performance.now() - began).toBeLessThan(500);

    await single.restart();
    await answering(one.handle);
    await answering(other.handle);
    // It has forgotten all; the instances have not.
    expect(await passed(one.limiter, "killed", 10)).toBe(0);
    expect(await passed(other.limiter, "killed", 10)).toBe(0);
    expect((await passed(one.limiter, "after", 40)) + (await passed(other.limiter, "after", 40))).toBe(LIMIT);
  });

  it("do not wait for a Redis that hangs", async () => {
    const { limiter, handle } = await instance(single.url);
    const pid = single.pid ?? 0;
    process.kill(pid, "SIGSTOP");
    try {
      const began = performance.now();
      expect(await passed(limiter, "hanging", 60)).toBe(LIMIT);
      expect(performance.now() - began).toBeLessThan(600);
      const again = performance.now();
      for (let turn = 0; turn < 100; turn += 1) await limiter.take("hanging", LIMIT, 1, now);
      expect(performance.now() - again).toBeLessThan(600);
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await answering(handle);
  });

  it("go on counting with the new master when the Sentinel replaces a dead one", async () => {
    const { limiter, handle } = await instance(sentinel.url);
    expect(await passed(limiter, "failover", 30)).toBe(30);
    await handle.ask((client) => client.call("WAIT", 1, 100) as Promise<unknown>);
    await sentinel.crashMaster();
    const { limiter: fresh } = await instance(sentinel.url);
    await answering(handle);
    expect(await passed(fresh, "failover", 40)).toBe(20);
  });
});
