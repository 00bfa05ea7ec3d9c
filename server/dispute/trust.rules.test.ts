import fc from "fast-check";
import { expect, it } from "vitest";
import { trustOf } from "@/server/dispute/trust.rules";

const fresh = { pickups: 0, isVerified: false, days: 0, noShows: 0, upheldDisputes: 0 };

it.each([
  [fresh, 300, 0],
  [{ ...fresh, isVerified: true, pickups: 10 }, 400, 1],
  [{ ...fresh, days: 199 }, 399, 0],
  [{ ...fresh, days: 9_000 }, 400, 1],
  [{ ...fresh, pickups: 40, isVerified: true, days: 200, upheldDisputes: 1 }, 600, 2],
  [{ ...fresh, pickups: 500 }, 850, 3],
  [{ ...fresh, noShows: 4 }, 0, 0],
])("%j stands at %d in band %d", (facts, score, band) => {
  expect(trustOf(facts)).toEqual({ score, band });
});

it("falls by 50 for an upheld dispute, within its bounds", () => {
  const some = fc.integer({ min: 0, max: 120 });
  fc.assert(
    fc.property(some, some, some, (pickups, noShows, upheldDisputes) => {
      const facts = { ...fresh, pickups, noShows, upheldDisputes };
      const [one, other] = [trustOf(facts).score, trustOf({ ...facts, upheldDisputes: upheldDisputes + 1 }).score];
      expect(one - other).toBeGreaterThanOrEqual(0);
      expect(one - other).toBeLessThanOrEqual(550);
      if (one < 850 && other > 0) expect(one - other).toBe(50);
    }),
  );
});
