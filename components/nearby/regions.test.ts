import { expect, test } from "vitest";
import { regionsOf } from "@/components/nearby/regions";
import type { RegionOfLots } from "@/server/surplus/finding.contract";

const region = (change: Partial<RegionOfLots>): RegionOfLots => ({
  regionId: 3171,
  name: "Jakarta Pusat",
  province: "DKI Jakarta",
  place: { latitude: -6, longitude: 106 },
  lots: 3,
  grams: 12_500,
  lotsWithoutWeight: 0,
  ...change,
});

test("a province stands in the middle of its lots and sums its regions", () => {
  const south = region({
    regionId: 3174,
    name: "Jakarta Selatan",
    lots: 1,
    grams: 500,
    place: { latitude: -7, longitude: 106 },
  });
  const signs = regionsOf([region({}), south, region({ regionId: 5171, province: "Bali", lots: 2 })], "id");
  expect(signs.filter(({ level }) => level === "region")).toHaveLength(3);
  expect(signs.filter(({ level }) => level === "province")).toMatchObject([
    {
      id: "31",
      name: "DKI Jakarta",
      lots: 4,
      amount: "4",
      weight: "13\u00a0kg",
      place: { latitude: -6.25, longitude: 106 },
    },
    { id: "51", name: "Bali", lots: 2 },
  ]);
});

test("what nobody weighed is said, and never counted as nothing", () => {
  const [some, none] = regionsOf([region({ lotsWithoutWeight: 1 }), region({ grams: 0, lotsWithoutWeight: 3 })], "id");
  expect(some?.weight).toBe("≥ 12,5\u00a0kg");
  expect(none?.weight).toBe("berat belum diketahui");
});
