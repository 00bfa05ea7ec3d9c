import { expect, test } from "vitest";
import { countChosen, fits, NO_FILTERS, readFilters } from "@/components/nearby/filters";

const soto = { category: "cooked", storage: "hot", halal: "certified" } as const;

test("no filter lets everything through", () => {
  expect(fits(soto, NO_FILTERS)).toBe(true);
});

test("each group narrows the list by itself", () => {
  expect(fits(soto, { ...NO_FILTERS, categories: ["bakery"] })).toBe(false);
  expect(fits(soto, { ...NO_FILTERS, categories: ["bakery", "cooked"], storages: ["hot"] })).toBe(true);
  expect(fits(soto, { ...NO_FILTERS, storages: ["chilled"] })).toBe(false);
});

test.each(["unknown", "no"] as const)("halal only leaves out %s", (halal) => {
  expect(fits({ ...soto, halal }, { ...NO_FILTERS, halalOnly: true })).toBe(false);
});

test("what was chosen comes back, and what cannot be read is no filter", () => {
  const chosen = { categories: ["bakery"], storages: ["chilled"], halalOnly: true } as const;
  expect(readFilters(JSON.stringify(chosen))).toEqual(chosen);
  expect(countChosen(readFilters(JSON.stringify(chosen)))).toBe(3);
  for (const text of [null, "", "null", "{", '{"categories":"bakery","storages":[7]}'])
    expect(countChosen(readFilters(text))).toBe(0);
});
