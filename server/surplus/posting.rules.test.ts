import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { PICKUP_WINDOW_V1, usualPickupUntil } from "@/server/surplus/posting.rules";

const NOW = new Date("2026-11-21T14:00:00Z");
const at = (minutes: number) => later(NOW, minutes * MINUTE);

describe("the proposed pickup window", () => {
  it.each([
    ["two hours where nothing presses", 24 * 60, null, 120],
    ["until closing time", 24 * 60, 90, 90],
    ["an hour at least, though the outlet closes in ten minutes", 24 * 60, 10, 60],
    ["half an hour before it must be eaten", 120, null, 90],
    ["as long as it is safe, where half an hour less would leave no time", 45, null, 45],
    ["on round five minutes", 93, null, 60],
  ])("is %s", (_, safeIn, closesIn, expected) => {
    expect(usualPickupUntil(NOW, at(safeIn), closesIn === null ? null : at(closesIn))).toEqual(at(expected));
  });

  it("is two hours while the safe time is unknown", () => {
    expect(usualPickupUntil(NOW, null, null)).toEqual(at(120));
  });

  it("never passes the safe time, and lies ahead whenever the food is safe", () => {
    const minutes = fc.integer({ min: -DAY / MINUTE, max: (3 * DAY) / MINUTE });
    const someNow = fc.integer({ min: 0, max: HOUR }).map((offset) => later(NOW, offset));
    fc.assert(
      fc.property(someNow, minutes, fc.option(minutes), (now, safeIn, closesIn) => {
        const latest = later(now, safeIn * MINUTE);
        const until = usualPickupUntil(now, latest, closesIn === null ? null : later(now, closesIn * MINUTE));
        expect(until.getTime()).toBeLessThanOrEqual(latest.getTime());
        expect(until.getTime()).toBeLessThanOrEqual(now.getTime() + PICKUP_WINDOW_V1.usual);
        if (latest > now) expect(until.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });
});
