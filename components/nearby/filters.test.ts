import { describe, expect, it } from "vitest";
import {
  countChosen,
  type Filters,
  fits,
  NO_FILTERS,
  readFilters,
  withFilters,
  writeFilters,
} from "@/components/nearby/filters";

const now = new Date("2026-11-21T14:00:00Z");
const rice = {
  category: "cooked",
  storage: "hot",
  halal: "claimed",
  unitsLeft: 20,
  distanceMeters: 1_400,
  pickupUntil: "2026-11-21T14:20:00Z",
} as const;
const TEN_MINUTES_AWAY = 600;

describe("fits", () => {
  it.each<[string, Partial<Filters>, boolean]>([
    ["nothing chosen", {}, true],
    ["its own kind", { categories: ["cooked", "bakery"] }, true],
    ["another kind", { categories: ["bakery"] }, false],
    ["its own storage", { storages: ["hot"] }, true],
    ["another storage", { storages: ["frozen"] }, false],
    ["halal by the kitchen's word", { halalOnly: true }, true],
    ["within reach", { withinKm: 2 }, true],
    ["too far", { withinKm: 1 }, false],
    ["enough of it", { unitsAtLeast: 20 }, true],
    ["too little of it", { unitsAtLeast: 50 }, false],
    ["there in time", { arriveWithinMinutes: 15 }, true],
    ["one group of two against it", { categories: ["cooked"], withinKm: 1 }, false],
  ])("%s", (_, change, expected) => {
    expect(fits(rice, { ...NO_FILTERS, ...change }, TEN_MINUTES_AWAY, now)).toBe(expected);
  });

  it("hides what one cannot reach in the time named, or before its pickup ends", () => {
    const within = (arriveWithinMinutes: number) => ({ ...NO_FILTERS, arriveWithinMinutes });
    expect(fits(rice, within(15), 16 * 60, now)).toBe(false);
    expect(fits(rice, within(60), 25 * 60, now)).toBe(false);
  });

  it("takes unknown for not halal", () => {
    expect(fits({ ...rice, halal: "unknown" }, { ...NO_FILTERS, halalOnly: true }, 0, now)).toBe(false);
  });
});

describe("filters in an address", () => {
  const all: Filters = {
    categories: ["bakery", "packaged"],
    storages: ["chilled"],
    halalOnly: true,
    withinKm: 3,
    unitsAtLeast: 20,
    arriveWithinMinutes: 30,
  };

  it("come back as they were", () => {
    expect(readFilters(writeFilters(all))).toEqual(all);
    expect(countChosen(all)).toBe(7);
    expect(writeFilters(NO_FILTERS)).toBe("");
  });

  it("ignore what is not a filter of ours", () => {
    expect(readFilters("jenis=batu,cooked&km=7&halal=ya&menit=x")).toEqual({ ...NO_FILTERS, categories: ["cooked"] });
    expect(readFilters("%%%")).toEqual(NO_FILTERS);
  });

  it("leave the rest of the address alone", () => {
    expect(withFilters("baru=1&km=5", { ...NO_FILTERS, halalOnly: true })).toBe("baru=1&halal=1");
  });
});
