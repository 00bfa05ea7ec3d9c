import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WINDOW_V1, windowMs } from "@/server/matching/window.rules";

describe("windowMs", () => {
  it.each([
    [0, 0],
    [19, 0],
    [20, 47],
    [85, 200],
    [170, 400],
    [850, 400],
    [10_000, 400],
  ])("at %i posts a second gathers for %i ms", (posts, milliseconds) => {
    expect(windowMs(posts)).toBe(milliseconds);
  });

  it("never exceeds 400 ms, and never shrinks as posts grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (posts) => {
        expect(windowMs(posts)).toBeLessThanOrEqual(400);
        expect(windowMs(posts + 1)).toBeGreaterThanOrEqual(windowMs(posts));
      }),
    );
  });

  it("weighs with weights that sum to 1", () => {
    const sum = Object.values(WINDOW_V1.weights).reduce((total, weight) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 10);
  });
});
