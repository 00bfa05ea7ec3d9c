import { describe, expect, it } from "vitest";
import { readClock, stepClock, writeClock } from "@/components/form/clock-text";

const at = (hour: number, minute = 0) => hour * 60 + minute;

describe("a time of day as people type it", () => {
  it.each([
    ["2130", at(21, 30)],
    ["21.30", at(21, 30)],
    ["21:30", at(21, 30)],
    ["21,30", at(21, 30)],
    ["21 30", at(21, 30)],
    [" 21 . 30 ", at(21, 30)],
    ["21.30 WIB", at(21, 30)],
    ["pukul 21.30 wita", at(21, 30)],
    ["9", at(9)],
    ["09", at(9)],
    ["9.", at(9)],
    ["21", at(21)],
    ["930", at(9, 30)],
    ["0930", at(9, 30)],
    ["9.05", at(9, 5)],
    ["0", 0],
    ["000", 0],
    ["00.00", 0],
    ["2359", at(23, 59)],
    ["24.00", at(24)],
    ["24", at(24)],
  ])("reads %j", (typed, minute) => expect(readClock(typed)).toBe(minute));

  it.each(["", " ", "25", "24.01", "2460", "12.60", "9.5", "9.5.0", "21.305", "12345", "-9", "9 pm", "malam", "1e1"])(
    "does not guess at %j",
    (typed) => expect(readClock(typed)).toBeNull(),
  );

  it("reads back each minute of the day as it is written in both tongues", () => {
    for (let minute = 0; minute < 1_440; minute++)
      for (const language of ["id", "en"] as const) expect(readClock(writeClock(minute, language))).toBe(minute);
    expect([writeClock(at(9, 5), "id"), writeClock(at(21, 30), "en"), writeClock(1_440, "id")]).toEqual([
      "09.05",
      "21:30",
      "00.00",
    ]);
  });
});

describe("the arrows", () => {
  it.each([
    [at(21), 1, at(21, 15)],
    [at(21, 7), 1, at(21, 15)],
    [at(21, 7), -1, at(21)],
    [at(21), -1, at(20, 45)],
    [at(23, 50), 1, 0],
    [0, -1, at(23, 45)],
    [null, 1, at(12)],
  ] as const)("go from %j by %i to %i", (from, direction, to) => expect(stepClock(from, direction)).toBe(to));
});
