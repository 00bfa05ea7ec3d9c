import { expect, it } from "vitest";
import { groupByDay } from "@/components/notification/group-by-day";

const now = new Date("2026-11-21T15:30:00Z");
const at = (madeAt: string) => ({ madeAt });
const labels = (zone: "Asia/Jakarta" | "Asia/Jayapura", language: "id" | "en", items: { madeAt: string }[]) =>
  groupByDay(items, { zone, now, language }).map(({ label, items: group }) => [label, group.length]);

it("speaks of today and yesterday by the calendar of the reader's place", () => {
  const items = [at("2026-11-21T15:10:00Z"), at("2026-11-21T14:50:00Z"), at("2026-11-19T03:00:00Z")];
  expect(labels("Asia/Jakarta", "id", items)).toEqual([
    ["Hari ini", 2],
    ["Kamis, 19 November 2026", 1],
  ]);
  // At 15.00 UTC a new day begins in Jayapura.
  expect(labels("Asia/Jayapura", "en", items)).toEqual([
    ["Today", 1],
    ["Yesterday", 1],
    ["Thursday, 19 November 2026", 1],
  ]);
});

it("has no days for nothing", () => {
  expect(groupByDay([], { zone: "Asia/Jakarta", now, language: "id" })).toEqual([]);
});
