import { expect, test } from "vitest";
import { afterChange, lotChange } from "@/components/nearby/live-lots";

const lots = [
  { id: "soto", version: 3, unitsLeft: 10 },
  { id: "roti", version: 1, unitsLeft: 4 },
];

test("what others take in part stays with fewer units", () => {
  const change = { surplusId: "soto", version: 4, unitsLeft: 6 };
  expect(afterChange(lots, change)[0]).toEqual({ id: "soto", version: 4, unitsLeft: 6 });
});

test("what others take whole leaves the list, and nothing else does", () => {
  expect(afterChange(lots, { surplusId: "roti", version: 2, unitsLeft: 0 })).toEqual([lots[0]]);
});

test("late news of an older version changes nothing", () => {
  expect(afterChange(lots, { surplusId: "soto", version: 2, unitsLeft: 0 })).toEqual(lots);
});

test("an event that says nothing of a lot is no change", () => {
  expect(lotChange({ type: "offer.made", data: { surplusId: "soto", offerId: "o" } })).toBeNull();
  expect(lotChange({ type: "surplus.claimed", data: { surplusId: "soto", version: 4, unitsLeft: 6 } })).toEqual({
    surplusId: "soto",
    version: 4,
    unitsLeft: 6,
  });
});
