import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsFor, whyCannotCount } from "@/server/handover/handover.rules";
import { later, MINUTE } from "@/server/kernel/time";

const now = new Date("2026-11-21T14:00:00Z");

describe("pointsFor", () => {
  it("gives 106 for 10 kg an hour before expiry", () => {
    expect(pointsFor(25, 10_000, later(now, 60 * MINUTE), now)).toBe(106);
  });
  it("earns only the minutes where the weight is unknown, and nothing where nothing was accepted", () => {
    expect(pointsFor(25, null, later(now, 60 * MINUTE), now)).toBe(6);
    expect(pointsFor(0, null, later(now, 60 * MINUTE), now)).toBe(0);
  });
  it("rounds both parts down", () => {
    expect(pointsFor(1, 199, later(now, 19 * MINUTE), now)).toBe(2);
  });
  it("never falls when more is rescued or earlier", () => {
    const weights = fc.integer({ min: 1, max: 1_000_000 });
    const minutes = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(weights, weights, minutes, minutes, (grams, moreGrams, left, moreLeft) => {
        const less = pointsFor(1, grams, later(now, left * MINUTE), now);
        const more = pointsFor(1, grams + moreGrams, later(now, (left + moreLeft) * MINUTE), now);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe("whyCannotCount", () => {
  const count = { acceptedUnits: 8, rejectedUnits: 2, weightGrams: 4_000, method: "scale" } as const;
  const rows: [string, Partial<Parameters<typeof whyCannotCount>[0]>, string | null][] = [
    ["all of it weighed", {}, null],
    ["an estimate", { method: "estimate" }, null],
    ["unknown without grams", { method: "unknown", weightGrams: null }, null],
    ["nothing accepted, no grams", { acceptedUnits: 0, weightGrams: null }, null],
    ["more than held", { acceptedUnits: 9 }, "pickup.moreThanHeld"],
    ["nothing at all", { acceptedUnits: 0, rejectedUnits: 0, weightGrams: null }, "pickup.nothingCounted"],
    ["weighed without grams", { weightGrams: null }, "pickup.weightMissing"],
    ["unknown with grams", { method: "unknown" }, "pickup.weightNotAsked"],
    ["grams of nothing", { acceptedUnits: 0 }, "pickup.weightNotAsked"],
    ["over 100 kg a unit", { weightGrams: 800_001 }, "pickup.weightUnlikely"],
  ];
  it.each(rows)("%s", (_, change, code) => {
    expect(whyCannotCount({ ...count, ...change }, 10)?.code ?? null).toBe(code);
  });
});
