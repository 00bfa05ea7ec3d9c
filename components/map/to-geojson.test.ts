import { describe, expect, it, test } from "vitest";
import type { MapPin } from "@/components/map/map-pin";
import { pointOf, toGeoJson } from "@/components/map/to-geojson";

const monas = { latitude: -6.1754, longitude: 106.8272 };
const pin = (minutesLeft: number): MapPin => ({
  id: `lot-${minutesLeft}`,
  place: monas,
  amount: "20",
  minutesLeft,
  minutesLabel: `${minutesLeft} mnt`,
});

describe("pins on the map", () => {
  it("stand where the place is, longitude first", () => {
    expect(toGeoJson([pin(90)]).features[0]?.geometry.coordinates).toEqual([106.8272, -6.1754]);
  });

  it("take the tone of the clock and name the minutes only when they are few", () => {
    const signs = toGeoJson([pin(61), pin(60), pin(15)]).features.map(({ properties }) => [
      properties.tone,
      properties.below,
    ]);
    expect(signs).toEqual([
      ["leaf", ""],
      ["turmeric", "60 mnt"],
      ["chili", "15 mnt"],
    ]);
  });

  it("vanish when their time is over", () => expect(toGeoJson([pin(0), pin(-5)]).features).toEqual([]));
});

test("a house is one named point, and none where there is no place", () => {
  expect(pointOf(monas, "Panti").features).toMatchObject([
    { properties: { name: "Panti" }, geometry: { coordinates: [106.8272, -6.1754] } },
  ]);
  expect(pointOf(null).features).toEqual([]);
});
