import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsCarried, levelOf, nextLevel, tokensDue, tokensOfYear, tokensToPost } from "@/server/token/token.rules";

const grams = fc.integer({ min: 0, max: 10_000_000_000 });
const few = fc.integer({ min: 0, max: 1_000 });

describe("tokens due", () => {
  it.each([
    [0, 0, 0],
    [9_999, 0, 9_999],
    [10_000, 1, 0],
    [19_999, 1, 9_999],
    [1_234_567, 123, 4_567],
  ])("%i g are %i tokens and %i g carried", (co2eGrams, tokens, carried) => {
    expect([tokensDue(co2eGrams), gramsCarried(co2eGrams)]).toEqual([tokens, carried]);
  });

  it("lose no gram: what is due and what is carried is all there is", () => {
    fc.assert(fc.property(grams, (all) => tokensDue(all) * 10_000 + gramsCarried(all) === all));
  });

  it("are the same however the grams came, one by one or together", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { maxLength: 30 }), (parts) => {
        let [counted, minted] = [0, 0];
        for (const part of parts) {
          counted += part;
          minted += tokensToPost(counted, minted, minted);
        }
        return minted === tokensDue(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
  });
});

describe("a year", () => {
  it.each([
    [["bronze", { level: "silver", missing: 51 }], 0],
    [["bronze", { level: "silver", missing: 1 }], 50],
    [["silver", { level: "gold", missing: 50 }], 51],
    [["silver", { level: "gold", missing: 1 }], 100],
    [["gold", null], 101],
  ] as const)("is %j with %i tokens", (found, tokens) => {
    expect([levelOf(tokens), nextLevel(tokens)]).toEqual(found);
  });

  it("begins with what the years before carried, and together the years have every token", () => {
    expect(tokensOfYear(14_000, 5_000)).toBe(1);
    fc.assert(
      fc.property(grams, grams, (before, ofYear) => {
        const all = before + ofYear;
        return tokensOfYear(before, before) + tokensOfYear(all, ofYear) === tokensDue(all);
      }),
    );
  });

  it("is never below nothing, whatever was corrected in it", () => {
    expect(tokensOfYear(9_000, -4_000)).toBe(0);
  });
});

describe("what is posted", () => {
  it.each([
    ["nothing where the books have it", 25_000, 2, 2, 0],
    ["the difference", 55_000, 2, 2, 3],
    ["what a correction took", 15_000, 4, 4, -3],
    ["only what is not gone", 0, 4, 1, -1],
    ["nothing more while some is owed", 30_000, 4, 0, -0],
  ])("is %s", (_, co2eGrams, minted, free, change) => {
    expect(tokensToPost(co2eGrams, minted, free) + 0).toBe(change + 0);
  });

  it("never takes what is gone, and never leaves more than is due beside it", () => {
    fc.assert(
      fc.property(grams, few, few, (co2eGrams, free, gone) => {
        const left = free + tokensToPost(co2eGrams, free + gone, free);
        return left >= 0 && left === Math.max(0, tokensDue(co2eGrams) - gone);
      }),
    );
  });
});
