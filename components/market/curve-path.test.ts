import { expect, test } from "vitest";
import { curveOf, FIELD } from "@/components/market/curve-path";
import { rupiah } from "@/server/kernel/quantity";
import { later, MINUTE } from "@/server/kernel/time";
import { PRICE_V1, scheduleFor } from "@/server/market/market.rules";

const now = new Date("2026-11-21T12:00:00Z");
const clocks = { pickupUntil: later(now, 180 * MINUTE), safeUntil: later(now, 180 * MINUTE) };
const schedule = scheduleFor(rupiah(40_000n), clocks, now);

test("the line is flat, then falls, and never rises", () => {
  if (!schedule) throw new Error("there is time to sell");
  const { path } = curveOf(schedule, now);
  const heights = [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  expect(heights[0]).toBe(FIELD.margin);
  expect(heights[1]).toBe(FIELD.margin);
  expect(heights).toEqual([...heights].sort((one, other) => one - other));
  expect(heights.at(-1)).toBeCloseTo(FIELD.margin + 0.9 * (FIELD.height - 2 * FIELD.margin), 0);
});

test("the point walks along the line and stays on the field", () => {
  if (!schedule) throw new Error("there is time to sell");
  const at = (minutes: number) => curveOf(schedule, later(schedule.saleUntil, minutes * MINUTE)).here;
  expect(at(-300)).toEqual({ x: FIELD.margin, y: FIELD.margin });
  expect(at(-PRICE_V1.auctionMs / MINUTE / 2).x).toBeGreaterThan(at(-PRICE_V1.auctionMs / MINUTE).x);
  expect(at(0).x).toBe(FIELD.width - FIELD.margin);
  expect(at(60)).toEqual(at(0));
});
