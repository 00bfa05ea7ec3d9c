import { describe, expect, it } from "vitest";
import { DRAWINGS, drawingOf } from "@/server/menu/drawing.rules";
import { menuItemInput } from "@/server/menu/menu.contract";
import { KITCHENS, nameKey } from "@/server/menu/menu.rules";
import { startersOf } from "@/server/menu/starters.rules";

describe("a food is drawn", () => {
  it.each([
    ["Nasi kotak ayam bakar", "cooked", "rice_box"],
    ["Nasi rames lauk telur", "cooked", "rice_plate"],
    ["Mi goreng sayur", "cooked", "noodles"],
    ["Soto ayam, kuah terpisah", "cooked", "soup"],
    ["Ayam goreng dan sambal", "cooked", "chicken"],
    ["Kue basah jajan pasar", "bakery", "cake"],
    ["Roti manis aneka isi", "bakery", "bread"],
    ["Buah potong campur", "cut_fruit", "cut_fruit"],
    ["Sayuran segar sortiran", "produce", "basket"],
    ["Pisang", "produce", "fruit"],
    ["Susu UHT 250 ml", "packaged", "milk"],
    ["Sisa dapur", "cooked", "rice_plate"],
    ["Sisa", "packaged", "package"],
  ] as const)("%s (%s) as %s", (name, category, drawing) => expect(drawingOf(name, category)).toBe(drawing));
});

it("tells foods apart by more than case and spaces", () => {
  expect(nameKey("  Nasi  KOTAK ")).toBe(nameKey("nasi kotak"));
  expect(nameKey("nasi kotak 2")).not.toBe(nameKey("nasi kotak"));
});

it.each(KITCHENS)("a first menu of %s holds what the menu takes, each name once", (kitchen) => {
  const starters = startersOf(kitchen, "unknown");
  for (const one of starters) expect(menuItemInput.parse(one)).toEqual(one);
  expect(new Set(starters.map(({ name }) => nameKey(name))).size).toBe(starters.length);
  expect(starters.every(({ drawing }) => DRAWINGS.includes(drawing))).toBe(true);
});
