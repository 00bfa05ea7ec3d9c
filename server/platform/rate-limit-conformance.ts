import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plainId } from "@/server/kernel/id";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import type { RateLimiter } from "@/server/platform/rate-limit";

const FIRST = new Date("2026-11-21T14:00:00Z");

type Opened = Readonly<{ limiter: RateLimiter; close?: () => unknown }>;

/** What every rate limiter must do. @param open one on counters of its own or shared ones */
export function rateLimitConformance(where: string, open: () => Opened | Promise<Opened>): void {
  describe(`the limits in ${where}`, () => {
    let opened: Opened;
    let start = FIRST;
    const take = (key: string, cost: number, seconds: number) =>
      opened.limiter.take(key, 50, cost, later(start, seconds * SECOND));
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close?.());
    beforeEach(() => {
      start = later(start, HOUR);
    });

    it("lets a minute's worth pass, and the next wait as long as it is told", async () => {
      const [ngo, other] = [plainId(), plainId()];
      for (let turn = 0; turn < 50; turn += 1) expect(await take(ngo, 1, 30)).toEqual({ allowed: true });
      const verdict = await take(ngo, 1, 30);
      if (verdict.allowed) throw new Error("the fifty-first passed");
      expect((await take(ngo, 1, 30 + verdict.retryAfterSeconds - 2)).allowed).toBe(false);
      expect((await take(ngo, 1, 30 + verdict.retryAfterSeconds)).allowed).toBe(true);
      expect((await take(other, 1, 30)).allowed).toBe(true);
    });

    it("does not let the turn of the minute double what passes", async () => {
      const ngo = plainId();
      await take(ngo, 50, 59);
      expect(await take(ngo, 10, 61)).toEqual({ allowed: false, retryAfterSeconds: 11 });
      expect((await take(ngo, 10, 75)).allowed).toBe(true);
    });

    it("takes n for a call of n, and nothing for a refused one", async () => {
      const ngo = plainId();
      expect((await take(ngo, 45, 0)).allowed).toBe(true);
      expect((await take(ngo, 20, 0)).allowed).toBe(false);
      expect((await take(ngo, 5, 0)).allowed).toBe(true);
    });

    it("counts a request that waited over the turn of the minute, and forgets nothing for it", async () => {
      const ngo = plainId();
      await take(ngo, 25, 59);
      await take(ngo, 20, 60);
      expect((await take(ngo, 10, 59.5)).allowed).toBe(false);
      expect((await take(ngo, 5, 59.5)).allowed).toBe(true);
      expect((await take(ngo, 5, 60.5)).allowed).toBe(false);
    });

    it("forgets after two minutes", async () => {
      const ngo = plainId();
      await take(ngo, 50, 0);
      expect((await take(ngo, 1, 60)).allowed).toBe(false);
      expect((await take(ngo, 50, 120)).allowed).toBe(true);
    });

    it("lets exactly the limit pass when all ask at once", async () => {
      const ngo = plainId();
      const verdicts = await Promise.all(Array.from({ length: 200 }, () => take(ngo, 1, 5)));
      expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(50);
    });
  });
}
