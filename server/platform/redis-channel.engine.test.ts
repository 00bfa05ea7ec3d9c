import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRedisCluster, startRedisSentinel } from "@/scripts/services/redis.mjs";
import { startRedis } from "@/scripts/services.mjs";
import { SECOND } from "@/server/kernel/time";
import { openRedis } from "@/server/platform/redis";
import { type FanOut, hearRedis, speak } from "@/server/platform/redis-channel";

const soon = { timeout: 20 * SECOND, interval: 50 };
const undo: (() => void)[] = [];
let single: Awaited<ReturnType<typeof startRedis>>;
let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
let sentinel: Awaited<ReturnType<typeof startRedisSentinel>>;
beforeAll(async () => {
  [single, cluster, sentinel] = await Promise.all([startRedis(), startRedisCluster(), startRedisSentinel()]);
});
afterAll(async () => {
  for (const one of undo) one();
  await Promise.all([single.stop(), cluster.stop(), sentinel.stop()]);
});

/** A process that speaks and one that hears, on a channel of their own. */
function pair(url: string, channel: string) {
  const [speaker, hearer] = [openRedis(url), openRedis(url)];
  const heard: string[] = [];
  const told = { losses: 0 };
  const lost = () => {
    told.losses += 1;
  };
  const ears = hearRedis(hearer.target, channel, { message: (text) => heard.push(text), lost });
  undo.push(ears.close, speaker.close, hearer.close);
  return { say: speak(speaker, channel), heard, ears, told };
}
/** Speaks until it is heard, as the beats of a relay do. */
const heardBy = (say: FanOut) => expect.poll(() => say(["beat"]).catch(() => 0), soon).toBeGreaterThan(0);

describe.each([
  ["one Redis", () => single.url],
  ["a cluster, by a sharded channel", () => cluster.url],
  ["the master its Sentinel names", () => sentinel.url],
])("%s", (_, url) => {
  it("carries texts in order to all who hear, and to nobody else", async () => {
    const one = pair(url(), "evening");
    const other = pair(url(), "evening");
    const stranger = pair(url(), "morning");
    await expect.poll(() => one.say(["beat"]).catch(() => 0), soon).toBe(2);
    const texts = Array.from({ length: 40 }, (_, n) => `text ${n}`);
    expect(await one.say(texts)).toBe(2);
    for (const { heard, ears } of [one, other]) {
      await expect.poll(() => heard.filter((text) => text !== "beat"), soon).toEqual(texts);
      await expect.poll(ears.isHearing, soon).toBe(true);
    }
    expect(stranger.heard).toEqual([]);
  });
});

it("fails at once while Redis is dead, says that the line is lost, and is heard again when it is back", async () => {
  const { say, heard, ears, told } = pair(single.url, "killed");
  await heardBy(say);
  await single.crash();
  try {
    await expect.poll(() => told.losses, soon).toBe(1);
    expect(ears.isHearing()).toBe(false);
    await expect(say(["lost"])).rejects.toThrow();
  } finally {
    await single.restart();
  }
  await heardBy(say);
  expect(heard).not.toContain("lost");
  await expect.poll(ears.isHearing, soon).toBe(true);
});

it("says that a line is lost over which nothing has come yet", async () => {
  const onlooker = openRedis(single.url);
  undo.push(onlooker.close);
  const { told } = pair(single.url, "silent");
  const counted = () => onlooker.ask((client) => client.call("pubsub", "numsub", "silent/0")).catch(() => []);
  await expect.poll(counted, soon).toEqual(["silent/0", 1]);
  await single.crash();
  try {
    await expect.poll(() => told.losses, soon).toBe(1);
  } finally {
    await single.restart();
  }
});

it("follows the Sentinel to another master", async () => {
  const { say, ears } = pair(sentinel.url, "failover");
  await heardBy(say);
  await sentinel.crashMaster();
  await heardBy(say);
  await expect.poll(ears.isHearing, soon).toBe(true);
});

it("counts a Redis that hangs as unheard, and opens a line anew when it goes on", async () => {
  const { say, ears } = pair(single.url, "hanging");
  await heardBy(say);
  process.kill(single.pid ?? 0, "SIGSTOP");
  try {
    await expect.poll(ears.isHearing, soon).toBe(false);
    await expect(say(["nobody hears"])).rejects.toThrow();
  } finally {
    process.kill(single.pid ?? 0, "SIGCONT");
  }
  await heardBy(say);
  await expect.poll(ears.isHearing, soon).toBe(true);
});
