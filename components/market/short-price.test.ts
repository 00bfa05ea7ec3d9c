import { expect, test } from "vitest";
import { shortPrice } from "@/components/market/short-price";

test.each([
  [40_000n, "40rb", "40k"],
  [18_100n, "19rb", "19k"],
  [500n, "1rb", "1k"],
])("%s reads %s", (rupiah, id, en) => {
  expect([shortPrice(rupiah, "id"), shortPrice(rupiah, "en")]).toEqual([id, en]);
});
