import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ATTENDANCE_V1,
  pausedUntil,
  pauseFrom,
  rungAt,
  thoseCounting,
  whyCannotAppeal,
  whyCannotReport,
} from "@/server/attendance/attendance.rules";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";

const now = new Date("2026-11-21T14:00:00Z");
const miss = (daysAgo: number, decision: string | null = null) => ({ missedAt: later(now, -daysAgo * DAY), decision });

describe("the ladder", () => {
  it.each([
    [1, "reminder", null],
    [2, "warning", null],
    [3, "pause", 3],
    [4, "review", 7],
    [9, "review", 7],
  ])("missed pickup %i: %s, paused %s days", (counting, step, days) => {
    expect(rungAt(counting).step).toBe(step);
    expect(pausedUntil(counting, now)).toEqual(days === null ? null : later(now, days * DAY));
  });

  it("counts neither what is older than 30 days nor what was waived", () => {
    const missed = [miss(1), miss(5, "waived"), miss(29, "upheld"), miss(30), miss(40)];
    expect(thoseCounting(missed, now)).toEqual([missed[0], missed[2]]);
  });

  it("lifts the pause with the miss it came from", () => {
    expect(pauseFrom([miss(0), miss(2), miss(3)], now)).toEqual(later(now, 3 * DAY));
    expect(pauseFrom([miss(0), miss(2, "waived"), miss(3)], now)).toBeNull();
    expect(pauseFrom([miss(4), miss(6), miss(8)], now)).toBeNull();
  });

  it("never grows milder with one more, and never harder with one waived", () => {
    const misses = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(misses, fc.nat(7), (days, which) => {
        const missed = days.map((daysAgo) => miss(daysAgo));
        const more = pauseFrom([...missed, miss(0)], now)?.getTime() ?? 0;
        const asIs = pauseFrom(missed, now)?.getTime() ?? 0;
        const waived = missed.map((one, index) => (index === which ? { ...one, decision: "waived" } : one));
        expect(more).toBeGreaterThanOrEqual(asIs);
        expect(pauseFrom(waived, now)?.getTime() ?? 0).toBeLessThanOrEqual(asIs);
      }),
    );
  });
});

describe("asking after someone", () => {
  const claim = { state: "held", pickupUntil: later(now, HOUR), safeUntil: later(now, 2 * HOUR) };
  it.each([
    ["too early", -16, "attendance.tooEarly"],
    ["a quarter of an hour before the window closes", -15, undefined],
    ["after the window, while the food is safe", 30, undefined],
    ["after the food stopped being safe", 61, "attendance.over"],
  ])("%s", (_, minutes, code) => {
    expect(whyCannotReport(claim, later(claim.pickupUntil, minutes * MINUTE))?.code).toBe(code);
  });
  it("is over once the claim is", () => {
    expect(whyCannotReport({ ...claim, state: "cancelled" }, claim.pickupUntil)?.code).toBe("attendance.over");
  });
});

it("may be explained once, within 14 days, before the decision", () => {
  const missed = { ...miss(0), appealedAt: null };
  expect(whyCannotAppeal(missed, later(now, ATTENDANCE_V1.appealWithinMs))).toBeNull();
  expect(whyCannotAppeal(missed, later(now, ATTENDANCE_V1.appealWithinMs + 1))?.code).toBe("attendance.tooLate");
  expect(whyCannotAppeal({ ...missed, appealedAt: now }, now)?.code).toBe("attendance.alreadyAppealed");
  expect(whyCannotAppeal({ ...missed, decision: "upheld" }, now)?.code).toBe("attendance.alreadyDecided");
});
