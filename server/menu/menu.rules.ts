import type { Allergen, Category, HalalState, Storage } from "@/server/kernel/food";
import type { Drawing } from "@/server/menu/drawing.rules";

/** Most items of one outlet, hidden ones included: what a thumb can still scroll through. */
export const MOST_ITEMS = 60;

/** What a posting takes over from the menu. */
export type MenuFacts = Readonly<{
  name: string;
  category: Category;
  carbonCategory: "meat" | "dairy" | "bread" | "produce" | "mixed";
  storage: Storage;
  halal: HalalState;
  allergens: readonly Allergen[];
  unitName: string;
  gramsPerUnit: number | null;
  usualUnits: number;
  drawing: Drawing;
}>;

/** What makes two names the same food: neither case nor doubled spaces tell foods apart. */
export const nameKey = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, " ");

/** Kinds of kitchens, each with foods it usually has left. */
export const KITCHENS = ["eatery", "bakery", "catering", "hotel", "cafe", "grocery"] as const;
export type Kitchen = (typeof KITCHENS)[number];

/** How each category counts for carbon unless the outlet says otherwise. */
export const USUAL_CARBON: Readonly<Record<Category, MenuFacts["carbonCategory"]>> = {
  cooked: "mixed",
  bakery: "bread",
  cut_fruit: "produce",
  produce: "produce",
  packaged: "mixed",
};

/** The usual way each category is kept. */
export const USUAL_STORAGE: Readonly<Record<Category, Storage>> = {
  cooked: "ambient",
  bakery: "ambient",
  cut_fruit: "chilled",
  produce: "ambient",
  packaged: "ambient",
};
