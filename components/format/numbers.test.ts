import { describe, expect, it } from "vitest";
import { count, distance, kilograms, percent, rupiah } from "@/components/format/numbers";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers as people in Indonesia write them", () => {
  it("keeps Rp and its number on one line, with the separators of the reader", () => {
    expect(rupiah(25_000n, "id")).toBe("Rp\u00a025.000");
    expect(rupiah(1_250_000, "en")).toBe("Rp\u00a01,250,000");
  });

  it.each([
    [0, "0 kg"],
    [800, "800 g"],
    [999, "999 g"],
    [1_000, "1 kg"],
    [12_500, "12,5 kg"],
    [1_234_560, "1.234,6 kg"],
  ])("writes %i grams as %s", (grams, expected) => expect(plain(kilograms(grams, "id"))).toBe(expected));

  it.each([
    [0, "0 m"],
    [447, "450 m"],
    [996, "1 km"],
    [1_240, "1,2 km"],
    [14_400, "14 km"],
  ])("writes %i metres as %s", (meters, expected) => expect(plain(distance(meters, "id"))).toBe(expected));

  it("writes counts and shares in both languages", () => {
    expect([count(1_250, "id"), count(1_250, "en")]).toEqual(["1.250", "1,250"]);
    expect(percent(0.424, "id").replace(/\s/g, "")).toBe("42%");
  });
});
