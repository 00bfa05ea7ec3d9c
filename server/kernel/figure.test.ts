import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figure } from "@/server/kernel/figure";
import { LANGUAGES, LOCALES } from "@/server/kernel/text";

describe("a number in the reader's tongue", () => {
  it.each(LANGUAGES)("reads as Intl writes it: %s", (language) => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (thousandths, decimals) => {
        const value = thousandths / 1_000;
        const intl = new Intl.NumberFormat(LOCALES[language], {
          maximumFractionDigits: decimals,
          signDisplay: "negative",
        });
        expect(figure(value, language, decimals)).toBe(intl.format(value));
      }),
    );
  });

  it("keeps every digit of a sum in rupiah", () => {
    expect(figure(999_999_999_999_999n, "id")).toBe("999.999.999.999.999");
  });

  it("rounds a half away from zero, as it is written and not as it is stored", () => {
    expect([figure(0.15, "id", 1), figure(1.005, "en", 2), figure(-2.5, "en")]).toEqual(["0,2", "1.01", "-3"]);
  });
});
