import { expect, test } from "vitest";
import { placeFrom, placeText } from "@/components/market/market-place";

const monas = { latitude: -6.175392, longitude: 106.827153 };

test("a place is kept without its last digits, for its owner alone", () => {
  const text = placeText("one", monas);
  expect(text).toBe("one_-6.175_106.827");
  expect(placeFrom(text, "one")).toEqual({ latitude: -6.175, longitude: 106.827 });
  expect(placeFrom(text, "other")).toBeNull();
});

test.each([undefined, "", "one", "one_-6.175", "one__", "one_north_east", "one_51.5_-0.12", "one_NaN_106"])(
  "%s names no place",
  (text) => expect(placeFrom(text, "one")).toBeNull(),
);
