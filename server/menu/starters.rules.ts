import type { HalalState } from "@/server/kernel/food";
import { drawingOf } from "@/server/menu/drawing.rules";
import { type Kitchen, type MenuFacts, USUAL_CARBON, USUAL_STORAGE } from "@/server/menu/menu.rules";

type Starter = Omit<MenuFacts, "halal">;

const starter = (
  name: string,
  category: MenuFacts["category"],
  [usualUnits, unitName, gramsPerUnit]: [number, string, number],
  more: Partial<Starter> = {},
): Starter => ({
  name,
  category,
  carbonCategory: USUAL_CARBON[category],
  storage: USUAL_STORAGE[category],
  allergens: [],
  unitName,
  gramsPerUnit,
  usualUnits,
  drawing: drawingOf(name, category),
  ...more,
});

const riceBox = starter("Nasi kotak", "cooked", [10, "boks", 350], { storage: "hot" });
const friedNoodles = starter("Mi goreng", "cooked", [8, "porsi", 300], { allergens: ["gluten", "egg", "soy"] });
const stirFriedGreens = starter("Tumis sayur", "cooked", [2, "loyang", 2_000], { carbonCategory: "produce" });
const friedChicken = starter("Ayam goreng", "cooked", [12, "potong", 150], { carbonCategory: "meat" });
const tempeh = starter("Tahu dan tempe", "cooked", [20, "potong", 60], { allergens: ["soy"] });
const soup = starter("Soto ayam", "cooked", [10, "porsi", 400], { storage: "hot", allergens: ["celery"] });
const whiteRice = starter("Nasi putih", "cooked", [10, "porsi", 200], { carbonCategory: "produce" });
const cutFruit = starter("Buah potong", "cut_fruit", [10, "mika", 250]);
const sweetBread = starter("Roti manis", "bakery", [15, "buah", 80], { allergens: ["gluten", "milk", "egg"] });
const whiteBread = starter("Roti tawar", "bakery", [6, "bungkus", 370], { allergens: ["gluten", "milk"] });
const doughnut = starter("Donat", "bakery", [12, "buah", 60], { allergens: ["gluten", "milk", "egg"] });
const wetCake = starter("Kue basah", "bakery", [20, "buah", 60], { allergens: ["gluten"] });
const pastry = starter("Croissant", "bakery", [8, "buah", 70], { allergens: ["gluten", "milk", "egg"] });
const sandwich = starter("Sandwich", "cooked", [8, "bungkus", 180], {
  storage: "chilled",
  allergens: ["gluten", "egg", "milk"],
});
const buffet = starter("Prasmanan makan malam", "cooked", [25, "porsi", 450], { storage: "hot" });
const breakfastPastry = starter("Roti sarapan", "bakery", [20, "buah", 60], { allergens: ["gluten", "milk", "egg"] });
const porridge = starter("Bubur ayam", "cooked", [10, "porsi", 350], { storage: "hot", allergens: ["soy"] });
const mixedGreens = starter("Sayuran sortiran", "produce", [5, "kg", 1_000]);
const mixedFruit = starter("Buah sortiran", "produce", [5, "kg", 1_000], { drawing: "fruit" });
const milk = starter("Susu kotak", "packaged", [12, "kotak", 260], { carbonCategory: "dairy", allergens: ["milk"] });
const biscuits = starter("Biskuit", "packaged", [10, "bungkus", 120], { allergens: ["gluten", "milk"] });
const cannedFish = starter("Makanan kaleng", "packaged", [6, "kaleng", 400]);

/** Foods a kitchen of the kind often has left: a beginning, which the outlet then makes its own. */
const STARTERS: Readonly<Record<Kitchen, readonly Starter[]>> = {
  eatery: [riceBox, friedChicken, tempeh, stirFriedGreens, soup, friedNoodles],
  bakery: [sweetBread, whiteBread, doughnut, wetCake, pastry],
  catering: [riceBox, buffet, friedChicken, stirFriedGreens, whiteRice, wetCake],
  hotel: [buffet, breakfastPastry, cutFruit, porridge, friedNoodles, pastry],
  cafe: [sandwich, pastry, sweetBread, friedNoodles, cutFruit],
  grocery: [mixedGreens, mixedFruit, whiteBread, milk, biscuits, cannedFish],
};

/** The first menu of a kitchen. Only the kitchen knows its halal state, so it is asked for, never assumed. */
export const startersOf = (kitchen: Kitchen, halal: HalalState): MenuFacts[] =>
  STARTERS[kitchen].map((one) => ({ ...one, halal }));
