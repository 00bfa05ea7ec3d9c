import { setTimeout as sleep } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRedis } from "@/scripts/services.mjs";
import { SECOND } from "@/server/kernel/time";
import { MOST_WAITING, openRedis, type RedisHandle } from "@/server/platform/redis";
import type { RedisClient } from "@/server/platform/redis-connect";

const soon = { timeout: 20 * SECOND, interval: 50 };
let server: Awaited<ReturnType<typeof startRedis>>;
let handle: RedisHandle;
let client: RedisClient;
beforeAll(async () => {
  server = await startRedis();
  handle = openRedis(server.url);
});
afterAll(async () => {
  handle.close();
  await server.stop();
});

/** So many questions at once. @returns how many were answered, and the most commands the driver held */
async function askMany(count: number) {
  const asked = Array.from({ length: count }, () => handle.ask((one) => one.get("none")));
  const held = client instanceof Redis ? client.commandQueue.length : Number.NaN;
  const answers = await Promise.allSettled(asked);
  return { answered: answers.filter(({ status }) => status === "fulfilled").length, held };
}

it("holds no more questions than its bound while Redis hangs or is dead, and answers again when it is back", async () => {
  await expect.poll(handle.answers, soon).toBe(true);
  client = await handle.ask(async (open) => open);
  // On a busy machine Redis may be late for some.
  await expect.poll(async () => (await askMany(500)).answered, soon).toBe(500);

  process.kill(server.pid ?? 0, "SIGSTOP");
  try {
    for (let turn = 0; turn < 20; turn += 1) {
      const { answered, held } = await askMany(5_000);
      expect(answered).toBe(0);
      expect(held).toBeLessThanOrEqual(MOST_WAITING + 20);
    }
  } finally {
    process.kill(server.pid ?? 0, "SIGCONT");
  }
  await expect.poll(handle.answers, soon).toBe(true);

  await server.crash();
  await expect.poll(handle.answers, soon).toBe(false);
  for (let turn = 0; turn < 20; turn += 1) expect(await askMany(5_000)).toEqual({ answered: 0, held: 0 });
  await server.restart();
  await expect.poll(handle.answers, soon).toBe(true);
});

it("opens its line again though the driver has given it up, and no more once it is closed", async () => {
  const own = openRedis(server.url);
  await expect.poll(own.answers, soon).toBe(true);
  const driver = await own.ask(async (open) => open);
  const states: string[] = [];
  for (const state of ["end", "ready"]) driver.on(state, () => states.push(state));
  driver.disconnect();
  await expect.poll(own.answers, soon).toBe(true);
  expect(states).toEqual(["end", "ready"]);
  own.close();
  await expect.poll(() => driver.status, soon).toBe("end");
  await sleep(SECOND);
  expect(driver.status).toBe("end");
});
