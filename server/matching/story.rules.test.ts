import { describe, expect, it } from "vitest";
import { foldSteps, STEPPED } from "@/server/matching/story.rules";

const step = (price: number) => ({ what: STEPPED, detail: String(price) });
const bought = { what: "market.purchased", detail: null };
const told = (story: Parameters<typeof foldSteps>[0]) => foldSteps(story).map(({ detail }) => detail);

describe("a falling price in a story", () => {
  it("is one happening with the last price and the number of its steps", () =>
    expect(told([step(9_000), step(8_500), step(8_000)])).toEqual(["8000 3"]));

  it("begins anew after something else has happened", () =>
    expect(told([step(9_000), step(8_500), bought, step(8_000)])).toEqual(["8500 2", null, "8000 1"]));

  it("leaves a story without it as it is", () => expect(foldSteps([bought, bought])).toEqual([bought, bought]));
});
