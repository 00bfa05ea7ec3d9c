import { expect, it } from "vitest";
import { type Cell, cellOf, cellsWithin, PARTITIONS, partitionOf } from "@/server/kernel/cell";

const MONAS = { latitude: -6.1754, longitude: 106.8272 };

it("folds a cell into one of the partitions, always the same", () => {
  expect(cellOf(MONAS)).toBe("2e69f5d4");
  expect(partitionOf("2e69f5d4")).toBe(26);
  for (const nowhere of [undefined, null, "", "nowhere", "2e69f5d4ffffffffff", 7])
    expect(partitionOf(nowhere)).toBeNull();
});

it("keeps neighbours together and shares a crowded town out", () => {
  const counts = new Map<number | null, number>();
  const town: Cell[] = cellsWithin(MONAS, 25_000);
  for (const cell of town) counts.set(partitionOf(cell), (counts.get(partitionOf(cell)) ?? 0) + 1);
  expect(counts.size).toBeGreaterThan(PARTITIONS / 2);
  expect(Math.max(...counts.values())).toBeLessThan(town.length / 8);
  const alike = cellsWithin(MONAS, 1_000).filter((cell) => partitionOf(cell) === partitionOf(cellOf(MONAS)));
  expect(alike.length).toBeGreaterThan(cellsWithin(MONAS, 1_000).length / 2);
});
