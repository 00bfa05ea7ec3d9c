import { describe, expect, it } from "vitest";
import { later, SECOND } from "@/server/kernel/time";
import { boundsOf, budgetMonthOf } from "@/server/notification/message.rules";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { planSteps } from "@/server/notification/notification.rules";

const NOON = new Date("2026-11-21T12:00:00+07:00");
const secondsAfter = (madeAt: Date, steps: ReturnType<typeof planSteps>) =>
  steps.map(({ channel, dueAt }) => [channel, (dueAt.getTime() - madeAt.getTime()) / SECOND]);

it("sends a message about what ends soon after half of the time there is", () => {
  const terms = { expiresAt: later(NOON, 90 * SECOND) };
  expect(secondsAfter(NOON, planSteps("offer_ending", ["message"], NOON, "Asia/Jakarta", terms))).toEqual([
    ["message", 45],
  ]);
});

describe("what bounds a message", () => {
  const most = Number.MAX_SAFE_INTEGER;
  it.each<[readonly NotificationType[], number, number]>([
    [["lot_sold"], 6, 5_000],
    [["offer_made"], 6, most],
    [["lot_sold", "offer_made"], 6, most],
    [["food_recalled"], most, most],
    [["factor_off"], most, most],
  ])("that tells of %j: %d a day, Rp %d a month", (types, perDay, monthRupiah) => {
    expect(boundsOf(types, 5_000)).toEqual({ perDay, monthRupiah });
  });

  it("is a month of the house, whose clock is Jakarta's", () => {
    expect(budgetMonthOf(new Date("2026-11-30T17:00:00Z"))).toBe("2026-12");
  });
});
