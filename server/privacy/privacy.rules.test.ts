import { describe, expect, it } from "vitest";
import { DAY, HOUR, later } from "@/server/kernel/time";
import { dueAt, isExportOpen, whyCannotErase } from "@/server/privacy/privacy.rules";

const now = new Date("2026-11-21T14:00:00Z");

it("gives 3 × 24 hours to answer and seven days to fetch", () => {
  expect(dueAt(now)).toEqual(later(now, 72 * HOUR));
  expect(isExportOpen(now, later(now, 7 * DAY - 1))).toBe(true);
  expect(isExportOpen(now, later(now, 7 * DAY))).toBe(false);
});

describe("what stands against erasing someone", () => {
  const free = { heldClaims: 0, openDisputes: 0, openLots: 0, isLastAdmin: false };
  it.each([
    ["nothing", free, undefined],
    ["food they promised", { ...free, heldClaims: 2 }, "privacy.claimsHeld"],
    ["a dispute that is not over", { ...free, openDisputes: 1 }, "privacy.disputesOpen"],
    ["food nobody else answers for", { ...free, openLots: 1 }, "privacy.lotsOpen"],
    ["being the last admin", { ...free, isLastAdmin: true }, "privacy.lastAdmin"],
  ])("%s", (_, standing, code) => {
    expect(whyCannotErase(standing)?.code).toBe(code);
  });
});
