import { expect, test } from "vitest";
import { hoursOf, isOvernight, weekOf, whyNotWeek } from "@/components/recipient/hours-draft";

test("hours come back as they were, those past midnight too", () => {
  const hours = [
    { weekday: 1, opensAtMinute: 480, closesAtMinute: 1_320 },
    { weekday: 5, opensAtMinute: 1_080, closesAtMinute: 1_560 },
    { weekday: 6, opensAtMinute: 0, closesAtMinute: 1_440 },
    { weekday: 6, opensAtMinute: 600, closesAtMinute: 720 },
  ];
  expect(hoursOf(weekOf(hours))).toEqual(hours);
  expect(weekOf(hours)[5]).toEqual([{ opens: "18:00", closes: "02:00" }]);
});

test.each([
  ["08:00", "22:00", false],
  ["22:00", "02:00", true],
  ["08:00", "00:00", false],
])("%s to %s ends the next day: %s", (opens, closes, expected) => {
  expect(isOvernight({ opens, closes })).toBe(expected);
});

test("a week needs one open day and whole times", () => {
  const closed = weekOf([]);
  expect(whyNotWeek(closed)).toBe("neverOpen");
  expect(whyNotWeek(closed.with(2, [{ opens: "08:00", closes: "" }]))).toBe("timeMissing");
  expect(whyNotWeek(closed.with(2, [{ opens: "08:00", closes: "08:00" }]))).toBeNull();
});
