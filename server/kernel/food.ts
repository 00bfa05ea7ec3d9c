/** The words of food that every feature shares (DOMAIN.md §4); free of zod, so that screens may import them. */
export const CATEGORIES = ["cooked", "bakery", "cut_fruit", "produce", "packaged"] as const;
export const CARBON_CATEGORIES = ["meat", "dairy", "bread", "produce", "mixed"] as const;
export const STORAGES = ["hot", "ambient", "chilled", "frozen"] as const;
/** Strictest first. */
export const HALAL_STATES = ["certified", "claimed", "unknown", "no"] as const;
export const ALLERGENS = [
  "gluten",
  "crustacean",
  "egg",
  "fish",
  "peanut",
  "soy",
  "milk",
  "nuts",
  "celery",
  "sesame",
] as const;

export type Category = (typeof CATEGORIES)[number];
export type Storage = (typeof STORAGES)[number];
export type HalalState = (typeof HALAL_STATES)[number];
export type Allergen = (typeof ALLERGENS)[number];

const HALAL_RANK: Record<HalalState, number> = { certified: 3, claimed: 2, unknown: 1, no: 0 };

/** Whether food of one halal state is enough for a recipient's minimum. */
export const isHalalEnough = (food: HalalState, minimum: HalalState): boolean =>
  HALAL_RANK[food] >= HALAL_RANK[minimum];
