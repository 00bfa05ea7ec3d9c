import { expect, test } from "vitest";
import { later, SECOND } from "@/server/kernel/time";
import { inProcessRateLimiter } from "@/server/platform/rate-limit";

const start = new Date("2026-11-21T14:00:00Z");
const at = (seconds: number) => later(start, seconds * SECOND);

test("a minute's worth passes and the next waits as long as it is told", async () => {
  const limiter = inProcessRateLimiter();
  for (let turn = 0; turn < 50; turn += 1) expect(await limiter.take("ngo", 50, 1, at(30))).toEqual({ allowed: true });
  const verdict = await limiter.take("ngo", 50, 1, at(30));
  if (verdict.allowed) throw new Error("the fifty-first passed");
  expect((await limiter.take("ngo", 50, 1, at(30 + verdict.retryAfterSeconds - 2))).allowed).toBe(false);
  expect((await limiter.take("ngo", 50, 1, at(30 + verdict.retryAfterSeconds))).allowed).toBe(true);
  expect((await limiter.take("other", 50, 1, at(30))).allowed).toBe(true);
});

test("the turn of the minute does not double what passes", async () => {
  const limiter = inProcessRateLimiter();
  await limiter.take("ngo", 50, 50, at(59));
  expect((await limiter.take("ngo", 50, 10, at(61))).allowed).toBe(false);
  expect((await limiter.take("ngo", 50, 10, at(75))).allowed).toBe(true);
});

test("a call of n costs n, and a refused one costs nothing", async () => {
  const limiter = inProcessRateLimiter();
  expect((await limiter.take("ngo", 50, 45, at(0))).allowed).toBe(true);
  expect((await limiter.take("ngo", 50, 20, at(0))).allowed).toBe(false);
  expect((await limiter.take("ngo", 50, 5, at(0))).allowed).toBe(true);
});

test("beyond the keys it counts apart, strangers share counters instead of growing memory", async () => {
  const limiter = inProcessRateLimiter(10);
  for (let turn = 0; turn < 9_000; turn += 1) await limiter.take(`address:${turn}`, 600, 1, at(0));
  const verdicts = [];
  for (let turn = 0; turn < 9_000; turn += 1) verdicts.push(await limiter.take(`address:${turn}`, 2, 1, at(0)));
  expect(verdicts.some(({ allowed }) => !allowed)).toBe(true);
});
