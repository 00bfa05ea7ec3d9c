import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah } from "@/server/kernel/quantity";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import {
  fallenTo,
  floorOf,
  isFlash,
  nextDueAt,
  nextStepOf,
  PRICE_V1,
  phaseOf,
  priceAt,
  readSchedule,
  type Schedule,
  scheduleFor,
  shareOf,
  whatIsDue,
} from "@/server/market/market.rules";

const NOW = new Date("2026-11-21T14:00:00Z");
const clocks = { pickupUntil: later(NOW, 2 * HOUR), safeUntil: later(NOW, 3 * HOUR) };
const saleUntil = later(NOW, 75 * MINUTE);
const auctionFrom = later(NOW, 45 * MINUTE);

function scheduled(price: number): Schedule {
  const schedule = scheduleFor(rupiah(price), clocks, NOW);
  if (!schedule) throw new Error("the sale is over before it begins");
  return schedule;
}
const after = (share: number) => later(auctionFrom, share * PRICE_V1.auctionMs);

/** Every price there may be: Rp 500 to Rp 10,000,000 in hundreds. */
const prices = fc.integer({ min: 5, max: 100_000 }).map((hundreds) => hundreds * 100);
const moments = fc.integer({ min: -60 * MINUTE, max: 45 * MINUTE }).map((ms) => later(auctionFrom, ms));

describe("the schedule", () => {
  it("sells until 45 minutes before the food must be collected or eaten, falling for the last 30", () => {
    expect(scheduled(40_000)).toMatchObject({
      auctionFrom,
      saleUntil,
      listPriceRupiah: 40_000n,
      floorPriceRupiah: 4_000n,
    });
    const safeFirst = { pickupUntil: later(NOW, 3 * HOUR), safeUntil: later(NOW, 2 * HOUR) };
    expect(scheduleFor(rupiah(40_000), safeFirst, NOW)?.saleUntil).toEqual(saleUntil);
  });

  it("is none where the sale would be over: the food is given away at once", () => {
    const short = { ...clocks, pickupUntil: later(NOW, 45 * MINUTE) };
    expect(scheduleFor(rupiah(40_000), short, NOW)).toBeNull();
    expect(scheduleFor(rupiah(40_000), { ...clocks, pickupUntil: later(NOW, 46 * MINUTE) }, NOW)).not.toBeNull();
  });
});

describe("P(t) = max(floor, P0·e^(−k·t))", () => {
  it.each([
    [0.25, 60.65],
    [0.5, 36.79],
    [0.75, 22.31],
    [1, 13.53],
  ])("with k = 2 and P0 = 100 falls to its value of DOMAIN.md at t = %d", (elapsed, expected) => {
    expect(fallenTo(rupiah(100), 2, elapsed)).toBeCloseTo(expected, 2);
  });

  it.each([
    [-0.5, 40_000],
    [0, 40_000],
    [0.25, 22_400],
    [0.5, 12_600],
    [0.75, 7_100],
    [1, 4_000],
    [1.5, 4_000],
  ])("Rp 40,000 at %d of its auction", (share, expected) => {
    expect(priceAt(scheduled(40_000), after(share))).toBe(BigInt(expected));
  });

  it("is rounded down to hundreds, the floor up, and never above the list price", () => {
    expect(floorOf(rupiah(12_500))).toBe(1_300n);
    expect(floorOf(rupiah(500))).toBe(100n);
    expect(floorOf(rupiah(50))).toBe(50n);
    expect(shareOf(rupiah(25_000), 33)).toBe(8_200n);
    expect(shareOf(rupiah(1_000), 10)).toBeNull();
  });

  it("never rises, never leaves floor and list price, and stays whole hundreds", () => {
    fc.assert(
      fc.property(prices, moments, moments, (price, one, other) => {
        const schedule = scheduled(price);
        const [first, second] = one <= other ? [one, other] : [other, one];
        const [earlier, later] = [priceAt(schedule, first), priceAt(schedule, second)];
        expect(later).toBeLessThanOrEqual(earlier);
        for (const at of [earlier, later]) {
          expect(at).toBeGreaterThanOrEqual(schedule.floorPriceRupiah);
          expect(at).toBeLessThanOrEqual(schedule.listPriceRupiah);
          expect(at % PRICE_V1.roundToRupiah).toBe(0n);
        }
      }),
    );
  });

  it("reaches the floor exactly at the end", () => {
    fc.assert(
      fc.property(prices, (price) => {
        const schedule = scheduled(price);
        expect(priceAt(schedule, saleUntil)).toBe(schedule.floorPriceRupiah);
        expect(Number(priceAt(schedule, later(saleUntil, -1)) - schedule.floorPriceRupiah)).toBeLessThanOrEqual(200);
      }),
    );
  });

  it("a lowered list price is lower at every moment, and an earlier end too", () => {
    fc.assert(
      fc.property(prices, prices, moments, fc.integer({ min: 0, max: 40 * MINUTE }), (one, other, at, shorter) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(priceAt(scheduled(low), at)).toBeLessThanOrEqual(priceAt(scheduled(high), at));
        const until = later(clocks.pickupUntil, -shorter);
        const sooner = scheduleFor(rupiah(high), { ...clocks, pickupUntil: until }, NOW);
        if (sooner) expect(priceAt(sooner, at)).toBeLessThanOrEqual(priceAt(scheduled(high), at));
      }),
    );
  });
});

describe("the next step", () => {
  it("is the first moment the price is lower", () => {
    fc.assert(
      fc.property(prices, moments, (price, at) => {
        const schedule = scheduled(price);
        const step = nextStepOf(schedule, at);
        if (!step) {
          const isOver = at >= saleUntil || priceAt(schedule, later(saleUntil, -1)) === priceAt(schedule, at);
          expect(isOver).toBe(true);
          return;
        }
        expect(step.at.getTime()).toBeGreaterThan(at.getTime());
        expect(priceAt(schedule, later(step.at, -1))).toBe(priceAt(schedule, at));
        expect(step.priceRupiah).toBe(priceAt(schedule, step.at));
        expect(step.priceRupiah).toBeLessThan(priceAt(schedule, at));
      }),
    );
  });
});

it("goes from the list price through the auction to free, and is a flash sale from 80 % off", () => {
  const schedule = scheduled(40_000);
  expect([after(-0.1), auctionFrom, after(0.99), saleUntil].map((at) => phaseOf(schedule, at))).toEqual([
    "list",
    "auction",
    "auction",
    "free",
  ]);
  expect([after(0), after(0.69), after(0.71)].map((at) => isFlash(schedule, at))).toEqual([false, false, true]);
});

it("survives the wire", () => {
  const schedule = scheduled(40_000);
  const wire = JSON.parse(JSON.stringify(schedule, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
  expect(readSchedule(wire)).toEqual(schedule);
});

describe("the worker's calendar", () => {
  it("opens, steps each minute at a place of its own, and closes", () => {
    const schedule = { ...scheduled(40_000), openedAt: null };
    expect(nextDueAt(schedule, 0.5, NOW)).toEqual(auctionFrom);
    expect(whatIsDue(schedule, NOW)).toBeNull();
    expect(whatIsDue(schedule, auctionFrom)).toBe("open");
    const open = { ...schedule, openedAt: auctionFrom };
    expect(nextDueAt(open, 0.5, auctionFrom)).toEqual(later(auctionFrom, 30_000));
    expect(nextDueAt(open, 0.5, later(auctionFrom, 30_000))).toEqual(later(auctionFrom, 90_000));
    expect(whatIsDue(open, later(auctionFrom, 90_000))).toBe("step");
    expect(nextDueAt(open, 0.5, later(saleUntil, -1))).toEqual(saleUntil);
    expect(whatIsDue(open, saleUntil)).toBe("close");
  });

  it("always goes forward, and never past the close", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9999, noNaN: true }), moments, (share, at) => {
        const due = nextDueAt(scheduled(10_000), share, at);
        expect(due.getTime()).toBeLessThanOrEqual(saleUntil.getTime());
        if (at < saleUntil) expect(due.getTime()).toBeGreaterThan(at.getTime());
      }),
    );
  });
});
