import { describe, expect, it, test } from "vitest";
import type { MapPin } from "@/components/map/map-pin";
import { differenceOf, pointOf, toGeoJson } from "@/components/map/to-geojson";

const monas = { latitude: -6.1754, longitude: 106.8272 };
const pin = (minutesLeft: number): MapPin => ({
  id: `lot-${minutesLeft}`,
  place: monas,
  amount: "20",
  minutesLeft,
  minutesLabel: `${minutesLeft} mnt`,
  grams: 8_000,
});

describe("pins on the map", () => {
  it("stand where the place is, longitude first", () => {
    expect(toGeoJson([pin(90)]).features[0]?.geometry.coordinates).toEqual([106.8272, -6.1754]);
  });

  it("take the tone of the clock and name the minutes only when they are few", () => {
    expect(toGeoJson([pin(61), pin(60), pin(15)]).features.map(({ properties }) => properties)).toMatchObject([
      { tone: "leaf", below: "" },
      { tone: "turmeric", below: "60 mnt" },
      { tone: "chili", below: "15 mnt" },
    ]);
  });

  it("vanish when their time is over", () => expect(toGeoJson([pin(0), pin(-5)]).features).toEqual([]));
});

test("a neighbourhood is one point that is summed up with its neighbours, as a lot is; unknown weight is counted apart", () => {
  const group = { id: "2e69f4", place: monas, lots: 1_200, grams: 48_000, lotsWithoutWeight: 7, minutesLeft: 30 };
  const sums = toGeoJson([pin(90), { ...pin(80), grams: null }], [group]).features.map(({ properties }) => properties);
  expect(sums).toMatchObject([
    { lots: 1, grams: 8_000, unknown: 0, minutes: 90 },
    { lots: 1, grams: 0, unknown: 1, minutes: 80 },
    { id: "2e69f4", group: true, lots: 1_200, grams: 48_000, unknown: 7, minutes: 30 },
  ]);
});

test("only what differs is laid down anew or taken away", () => {
  const before = differenceOf(new Map(), toGeoJson([pin(90), pin(80), pin(70)]));
  expect(before.add).toHaveLength(3);
  const after = differenceOf(before.now, toGeoJson([pin(90), { ...pin(80), amount: "3" }, pin(60)]));
  expect(after.add.map(({ properties: { id } }) => id)).toEqual(["lot-80", "lot-60"]);
  expect(after.remove).toEqual(["lot-70"]);
  const same = differenceOf(after.now, toGeoJson([pin(90), { ...pin(80), amount: "3" }, pin(60)]));
  expect([same.add, same.remove]).toEqual([[], []]);
});

test("a house is one named point, and none where there is no place", () => {
  expect(pointOf(monas, "Panti").features).toMatchObject([
    { properties: { name: "Panti" }, geometry: { coordinates: [106.8272, -6.1754] } },
  ]);
  expect(pointOf(null).features).toEqual([]);
});
