import type { Kitchen } from "@/db/seed/names";
import { HOUR, MINUTE } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";

type Facts = Pick<
  PostInput,
  "title" | "category" | "carbonCategory" | "unitName" | "gramsPerUnit" | "storage" | "halal" | "allergens"
>;
/** What kitchens have left, how old it is when posted, for how long it can be collected, and what a unit costs by day. */
export type Dish = Facts &
  Readonly<{
    kitchens: readonly Kitchen[];
    priceRupiah: number;
    ageMs: number;
    windowMs: number;
    printedInMs?: number;
  }>;

const dish = (
  title: string,
  [category, carbonCategory, storage]: [Facts["category"], Facts["carbonCategory"], Facts["storage"]],
  [unitName, gramsPerUnit]: [string, number | null],
  [ageMs, windowMs]: [number, number],
  [priceRupiah, ...kitchens]: [number, ...Kitchen[]],
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
  priceRupiah,
  kitchens,
  halal: "claimed",
  allergens: [],
  ...more,
});

const DISHES: readonly Dish[] = [
  dish(
    "Nasi kotak ayam bakar",
    ["cooked", "meat", "hot"],
    ["boks", 400],
    [20 * MINUTE, 85 * MINUTE],
    [22_000, "Warung Nasi", "Rumah Makan", "Katering"],
  ),
  dish(
    "Nasi rames lauk telur",
    ["cooked", "mixed", "ambient"],
    ["porsi", 350],
    [40 * MINUTE, 2 * HOUR],
    [15_000, "Warung Nasi", "Rumah Makan"],
    {
      allergens: ["egg"],
    },
  ),
  dish(
    "Rendang dan nasi putih",
    ["cooked", "meat", "hot"],
    ["porsi", 420],
    [15 * MINUTE, 90 * MINUTE],
    [28_000, "Rumah Makan", "Katering"],
    {
      halal: "certified",
    },
  ),
  dish(
    "Roti manis aneka isi",
    ["bakery", "bread", "ambient"],
    ["buah", 80],
    [6 * HOUR, 4 * HOUR],
    [8_000, "Toko Roti", "Kafe", "Hotel"],
    {
      allergens: ["gluten", "milk", "egg"],
    },
  ),
  dish(
    "Sayur lodeh",
    ["cooked", "produce", "hot"],
    ["loyang", 2_500],
    [25 * MINUTE, 80 * MINUTE],
    [60_000, "Warung Nasi", "Katering"],
  ),
  dish(
    "Buah potong campur",
    ["cut_fruit", "produce", "chilled"],
    ["mika", 250],
    [HOUR, 2 * HOUR],
    [15_000, "Hotel", "Kafe", "Swalayan"],
    {
      halal: "certified",
    },
  ),
  dish(
    "Prasmanan makan malam hotel",
    ["cooked", "mixed", "hot"],
    ["porsi", 450],
    [30 * MINUTE, 75 * MINUTE],
    [40_000, "Hotel"],
    {
      halal: "certified",
    },
  ),
  dish(
    "Sayuran segar sortiran",
    ["produce", "produce", "chilled"],
    ["kg", 1_000],
    [8 * HOUR, 5 * HOUR],
    [18_000, "Swalayan"],
    {
      halal: "certified",
    },
  ),
  dish(
    "Susu UHT 250 ml",
    ["packaged", "dairy", "ambient"],
    ["kotak", 260],
    [2 * HOUR, 6 * HOUR],
    [6_000, "Swalayan", "Kafe"],
    {
      halal: "certified",
      allergens: ["milk"],
      printedInMs: 72 * HOUR,
    },
  ),
  dish(
    "Mi goreng sayur",
    ["cooked", "mixed", "ambient"],
    ["porsi", 330],
    [50 * MINUTE, 2 * HOUR],
    [15_000, "Warung Nasi", "Rumah Makan", "Kafe"],
    {
      allergens: ["gluten", "egg"],
    },
  ),
  dish(
    "Ayam goreng dan sambal",
    ["cooked", "meat", "chilled"],
    ["potong", 150],
    [3 * HOUR, 3 * HOUR],
    [12_000, "Rumah Makan", "Katering"],
  ),
  dish(
    "Kue basah jajan pasar",
    ["bakery", "bread", "ambient"],
    ["buah", 60],
    [5 * HOUR, 4 * HOUR],
    [3_000, "Toko Roti", "Katering"],
    {
      allergens: ["gluten"],
    },
  ),
  dish(
    "Soto ayam, kuah terpisah",
    ["cooked", "meat", "hot"],
    ["porsi", null],
    [20 * MINUTE, 85 * MINUTE],
    [18_000, "Warung Nasi", "Rumah Makan"],
  ),
];

/** A dish by its title. @throws Error where nobody cooks it */
export function dishCalled(title: string): Dish {
  const found = DISHES.find((one) => one.title === title);
  if (!found) throw new Error(`nobody cooks ${title}`);
  return found;
}

/** What a kitchen of a kind may have left tonight, what few others have first: never a hotel's buffet from a warung. */
export const dishesOf = (kitchen: Kitchen): readonly Dish[] =>
  DISHES.filter(({ kitchens }) => kitchens.includes(kitchen)).toSorted(
    (one, other) => one.kitchens.length - other.kitchens.length,
  );
