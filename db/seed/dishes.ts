import { HOUR, MINUTE } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";

type Facts = Pick<
  PostInput,
  "title" | "category" | "carbonCategory" | "unitName" | "gramsPerUnit" | "storage" | "halal" | "allergens"
>;
/** What kitchens have left, how old it is when posted, and for how long it can be collected. */
export type Dish = Facts & Readonly<{ ageMs: number; windowMs: number; printedInMs?: number }>;

const dish = (
  title: string,
  [category, carbonCategory, storage]: [Facts["category"], Facts["carbonCategory"], Facts["storage"]],
  [unitName, gramsPerUnit]: [string, number | null],
  [ageMs, windowMs]: [number, number],
  more: Partial<Pick<Dish, "halal" | "allergens" | "printedInMs">> = {},
): Dish => ({
  title,
  category,
  carbonCategory,
  storage,
  unitName,
  gramsPerUnit,
  ageMs,
  windowMs,
  halal: "claimed",
  allergens: [],
  ...more,
});

export const DISHES: readonly Dish[] = [
  dish("Nasi kotak ayam bakar", ["cooked", "meat", "hot"], ["boks", 400], [20 * MINUTE, 85 * MINUTE]),
  dish("Nasi rames lauk telur", ["cooked", "mixed", "ambient"], ["porsi", 350], [40 * MINUTE, 2 * HOUR], {
    allergens: ["egg"],
  }),
  dish("Rendang dan nasi putih", ["cooked", "meat", "hot"], ["porsi", 420], [15 * MINUTE, 90 * MINUTE], {
    halal: "certified",
  }),
  dish("Roti manis aneka isi", ["bakery", "bread", "ambient"], ["buah", 80], [6 * HOUR, 4 * HOUR], {
    allergens: ["gluten", "milk", "egg"],
  }),
  dish("Sayur lodeh", ["cooked", "produce", "hot"], ["loyang", 2_500], [25 * MINUTE, 80 * MINUTE]),
  dish("Buah potong campur", ["cut_fruit", "produce", "chilled"], ["mika", 250], [HOUR, 2 * HOUR], {
    halal: "certified",
  }),
  dish("Prasmanan makan malam hotel", ["cooked", "mixed", "hot"], ["porsi", 450], [30 * MINUTE, 75 * MINUTE], {
    halal: "certified",
  }),
  dish("Sayuran segar sortiran", ["produce", "produce", "chilled"], ["kg", 1_000], [8 * HOUR, 5 * HOUR], {
    halal: "certified",
  }),
  dish("Susu UHT 250 ml", ["packaged", "dairy", "ambient"], ["kotak", 260], [2 * HOUR, 6 * HOUR], {
    halal: "certified",
    allergens: ["milk"],
    printedInMs: 72 * HOUR,
  }),
  dish("Mi goreng sayur", ["cooked", "mixed", "ambient"], ["porsi", 330], [50 * MINUTE, 2 * HOUR], {
    allergens: ["gluten", "egg"],
  }),
  dish("Ayam goreng dan sambal", ["cooked", "meat", "chilled"], ["potong", 150], [3 * HOUR, 3 * HOUR]),
  dish("Kue basah jajan pasar", ["bakery", "bread", "ambient"], ["buah", 60], [5 * HOUR, 4 * HOUR], {
    allergens: ["gluten"],
  }),
  dish("Soto ayam, kuah terpisah", ["cooked", "meat", "hot"], ["porsi", null], [20 * MINUTE, 85 * MINUTE]),
];
