import { foodWords } from "@/components/menu/food-words";
import type { Category } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";
import { drawingOf } from "@/server/menu/drawing.rules";
import type { MenuItem } from "@/server/menu/menu.contract";
import { type MenuFacts, USUAL_CARBON, USUAL_STORAGE } from "@/server/menu/menu.rules";
import type { PhotoView } from "@/server/photo/photo.contract";

/** What the form holds; the drawing follows the name until one is chosen by hand. */
export type ItemDraft = MenuFacts &
  Readonly<{
    drawn: boolean;
    photo: PhotoView | null;
    /** What a unit costs by day; null is unknown. */
    priceRupiah: number | null;
  }>;

export const NEW_ITEM: ItemDraft = {
  name: "",
  category: "cooked",
  carbonCategory: "mixed",
  storage: "ambient",
  halal: "unknown",
  allergens: [],
  unitName: "boks",
  gramsPerUnit: 350,
  usualUnits: 10,
  drawing: "rice_plate",
  drawn: false,
  photo: null,
  priceRupiah: null,
};

export const draftOf = (item: MenuItem): ItemDraft => ({ ...item, drawn: true });

/** What the server keeps of it. */
export const factsOf = ({ drawn: _, ...draft }: ItemDraft) => ({
  name: draft.name.trim(),
  category: draft.category,
  carbonCategory: draft.carbonCategory,
  storage: draft.storage,
  halal: draft.halal,
  allergens: [...draft.allergens],
  unitName: draft.unitName,
  gramsPerUnit: draft.gramsPerUnit,
  usualUnits: draft.usualUnits,
  priceRupiah: draft.priceRupiah,
  drawing: draft.drawing,
  photoId: draft.photo?.id ?? null,
});

export const named = (draft: ItemDraft, name: string): Partial<ItemDraft> =>
  draft.drawn ? { name } : { name, drawing: drawingOf(name, draft.category) };

/** Another kind brings its own usual storage, carbon and drawing. */
export const ofCategory = (draft: ItemDraft, category: Category): Partial<ItemDraft> => ({
  category,
  storage: USUAL_STORAGE[category],
  carbonCategory: USUAL_CARBON[category],
  ...(draft.drawn ? {} : { drawing: drawingOf(draft.name, category) }),
});

export function whyCannotSave(draft: ItemDraft): Text | null {
  return draft.name.trim().length < 2 ? foodWords.nameFirst : null;
}
