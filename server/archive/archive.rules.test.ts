import { expect, it } from "vitest";
import { isDue, neededFor, partKey } from "@/server/archive/archive.rules";

it.each([
  ["balance_entry", "2026-05", "2026-08-30"],
  ["offer", "2026-05", "2026-08-30"],
  ["claim", "2026-05", "2026-09-29"],
  ["surplus", "2026-12", "2027-05-02"],
] as const)("lets %s of %s leave on %s and not before", (tableName, month, day) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  expect(isDue({ tableName, month }, new Date(at))).toBe(true);
  expect(isDue({ tableName, month }, new Date(at - 1))).toBe(false);
});

it.each([
  ["2026-05", ["2026-04", "2026-05"]],
  ["2026-01", ["2025-12", "2026-01"]],
  ["2026-03", ["2026-01", "2026-02", "2026-03"]],
] as const)("brings with the entries of %s what they name, a lot living thirty days", (month, months) => {
  const needed = neededFor({ tableName: "balance_entry", month });
  const named = (["surplus", "claim"] as const).flatMap((tableName) => months.map((at) => ({ tableName, month: at })));
  expect(needed).toEqual([...named, { tableName: "balance_entry", month }]);
});

it("brings with a month of claims nothing else", () => {
  expect(neededFor({ tableName: "claim", month: "2026-05" })).toEqual([{ tableName: "claim", month: "2026-05" }]);
});

it("gives every attempt a file of its own", () => {
  const month = { tableName: "balance_entry", month: "2026-05" } as const;
  expect(partKey(month, 3, "a-draft")).toBe("balance-entry/2026-05/00003-a-draft.parquet");
});
