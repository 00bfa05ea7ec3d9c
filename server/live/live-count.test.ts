import { expect, test } from "vitest";
import { LiveCount } from "@/server/live/live-count";

const RELAY = "00000000-0000-4000-8000-000000000001";
const counting = (...numbers: number[]) => {
  const count = new LiveCount();
  const taken = numbers.map((number, at) => count.take(RELAY, number, at));
  return { count, taken };
};

test("what comes by both ways is taken once", () => {
  const { count, taken } = counting(1, 1, 2, 3, 2, 3);
  expect(taken).toEqual([true, false, true, true, false, false]);
  expect(count.isMissing(100_000)).toBe(false);
});

test("a message may be overtaken for two seconds", () => {
  const { count, taken } = counting(1, 3, 4);
  expect(taken).toEqual([true, true, true]);
  expect(count.isMissing(1_500)).toBe(false);
  expect(count.take(RELAY, 2, 1_600)).toBe(true);
  expect(count.isMissing(9_000)).toBe(false);
});

test("what has not come by then is missing, and said once", () => {
  const { count } = counting(1, 3, 5);
  expect([count.isMissing(2_500), count.isMissing(2_600)]).toEqual([true, false]);
  expect([count.take(RELAY, 2, 2_700), count.take(RELAY, 6, 2_700)]).toEqual([false, true]);
  expect(count.isMissing(9_000)).toBe(false);
});

test("of a relay heard first in the middle of its messages some are missing", () => {
  expect(counting(7).count.isMissing(1)).toBe(true);
  expect(counting(1).count.isMissing(1)).toBe(false);
});

test("when a way is lost, a relay that goes on leaves no doubt, and one that falls silent does", () => {
  const goesOn = counting(1, 2).count;
  goesOn.doubt();
  goesOn.take(RELAY, 3, 1_000);
  expect(goesOn.isMissing(60_000)).toBe(false);
  const silent = counting(1, 2).count;
  silent.doubt();
  expect([silent.isMissing(9_000), silent.isMissing(11_000), silent.isMissing(30_000)]).toEqual([false, true, false]);
});

test("a relay that is gone is forgotten", () => {
  const { count } = counting(1, 2);
  expect(count.knowsAny).toBe(true);
  expect(count.isMissing(200_000)).toBe(false);
  expect(count.knowsAny).toBe(false);
});
