import { z } from "zod";
import { ALLERGENS, CARBON_CATEGORIES, CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { idInput, instant, line, rupiahInput, rupiahOutput, versionInput } from "@/server/kernel/wire";
import { DRAWINGS } from "@/server/menu/drawing.rules";
import { KITCHENS, MOST_ITEMS } from "@/server/menu/menu.rules";
import { photoOutput } from "@/server/photo/photo.contract";

/** Units 1–10,000; a unit weighs at most 100 kg, and null where nobody knows. */
export const menuItemInput = z.object({
  name: line(120, 2),
  category: z.enum(CATEGORIES),
  carbonCategory: z.enum(CARBON_CATEGORIES),
  storage: z.enum(STORAGES),
  halal: z.enum(HALAL_STATES),
  allergens: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).default([]),
  unitName: line(24),
  gramsPerUnit: z.int().min(1).max(100_000).nullable(),
  usualUnits: z.int().min(1).max(10_000),
  /** What a unit costs by day; null is unknown, a change that leaves it out keeps the one there is. */
  priceRupiah: rupiahInput(100, 100_000_000).nullish(),
  drawing: z.enum(DRAWINGS),
  /** Null is no photo; a change that leaves it out keeps the one there is. */
  photoId: idInput<"photo">().nullish(),
});
export type NewItemInput = z.output<typeof menuItemInput>;

export const menuItemIdInput = z.object({ id: idInput<"menuItem">() });
export const editItemInput = menuItemInput.extend({ ...menuItemIdInput.shape, version: versionInput });
export type EditItemInput = z.output<typeof editItemInput>;
export const arrangeInput = z.object({ ids: z.array(idInput<"menuItem">()).min(1).max(MOST_ITEMS) });
export const startMenuInput = z.object({ kitchen: z.enum(KITCHENS), halal: z.enum(HALAL_STATES) });
export const keepLotInput = z.object({ surplusId: idInput<"surplus">() });

export const menuItemOutput = z.object({
  id: z.string(),
  name: z.string(),
  category: z.enum(CATEGORIES),
  carbonCategory: z.enum(CARBON_CATEGORIES),
  storage: z.enum(STORAGES),
  halal: z.enum(HALAL_STATES),
  allergens: z.array(z.enum(ALLERGENS)),
  unitName: z.string(),
  gramsPerUnit: z.int().nullable(),
  usualUnits: z.int(),
  priceRupiah: rupiahOutput.nullable(),
  drawing: z.enum(DRAWINGS),
  photo: photoOutput.nullable(),
  isHidden: z.boolean(),
  lastPostedAt: instant.nullable(),
  version: z.int(),
});
export type MenuItemRecord = z.input<typeof menuItemOutput>;
export type MenuItem = z.output<typeof menuItemOutput>;

/** In the outlet's own order. */
export const menuOutput = z.object({ items: z.array(menuItemOutput) });
