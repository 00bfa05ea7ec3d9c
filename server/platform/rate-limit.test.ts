import { expect, it } from "vitest";
import { inProcessRateLimiter } from "@/server/platform/rate-limit";
import { rateLimitConformance } from "@/server/platform/rate-limit-conformance";

rateLimitConformance("this process", () => ({ limiter: inProcessRateLimiter() }));

it("lets strangers beyond the keys it counts apart share counters instead of growing memory", async () => {
  const limiter = inProcessRateLimiter(10);
  const now = new Date("2026-11-21T14:00:00Z");
  for (let turn = 0; turn < 9_000; turn += 1) await limiter.take(`address:${turn}`, 600, 1, now);
  const verdicts = [];
  for (let turn = 0; turn < 9_000; turn += 1) verdicts.push(await limiter.take(`address:${turn}`, 2, 1, now));
  expect(verdicts.some(({ allowed }) => !allowed)).toBe(true);
});
