import { expect, it } from "vitest";
import {
  boundsOf,
  type Cell,
  cellOf,
  cellsWithin,
  coverOf,
  levelOf,
  PARTITIONS,
  parentOf,
  partitionOf,
} from "@/server/kernel/cell";
import { isWithin } from "@/server/kernel/place";

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

it("covers bounds by whole cells of the finest level that are not too many, and every place within lies in one", () => {
  const city = { south: -6.35, north: -6.1, west: 106.7, east: 107 };
  const cover = coverOf(city, [9, 13], 128);
  const [level = 0] = new Set(cover.map(levelOf));
  expect(new Set(cover.map(levelOf)).size).toBe(1);
  expect(cover.length).toBeLessThanOrEqual(128);
  expect(level).toBeGreaterThanOrEqual(11);
  expect(coverOf(city, [9, 13], 4).map(levelOf)).toEqual(expect.arrayContaining([9]));
  expect(coverOf({ south: -6.18, north: -6.17, west: 106.82, east: 106.83 }, [9, 13], 128).length).toBeLessThan(6);
  for (let turn = 0; turn < 500; turn += 1) {
    const place = {
      latitude: city.south + Math.random() * (city.north - city.south),
      longitude: city.west + Math.random() * (city.east - city.west),
    };
    const cell = cellOf(place);
    expect(cover).toContain(parentOf(cell, level));
    expect(isWithin(place, boundsOf(cell))).toBe(true);
    expect(parentOf(cell, 9)).toBe(cellOf(place, 9));
  }
});
