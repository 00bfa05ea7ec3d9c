import { expect, it } from "vitest";
import { DAY, later, MINUTE } from "@/server/kernel/time";
import { eveningOf, inEarlierEvening } from "@/server/surplus/evening.rules";

const ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;
const NINE_AT_NIGHT = 21 * 60;

it("finds yesterday evening from every minute of a day, always before now", () => {
  const midnight = new Date("2026-11-20T17:00:00Z");
  for (const zone of ZONES)
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      const now = later(midnight, minute * MINUTE);
      const then = inEarlierEvening(now, zone, 1, NINE_AT_NIGHT);
      expect(eveningOf(then, zone)).toBe(eveningOf(later(now, -DAY), zone));
      expect(then.getTime()).toBeLessThan(now.getTime());
    }
});
