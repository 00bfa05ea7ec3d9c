import { draftOfItem, newDraft, type PostDraft } from "@/components/surplus/post-draft";
import type { HalalState } from "@/server/kernel/food";
import type { MenuItem } from "@/server/menu/menu.contract";

type Beginning = Readonly<{ start: PostDraft; slot: string; known: boolean }>;

/** A posting begun from an item of the menu, or from nothing where the item is gone. */
export function beginPosting(menu: readonly MenuItem[], itemId: string | undefined): Beginning {
  const item = menu.find((one) => one.id === itemId);
  if (item) return { start: draftOfItem(item), slot: `menu=${item.id}`, known: true };
  return { start: newDraft(usualHalal(menu)), slot: "baru", known: false };
}

/** The halal state of every item alike; null where they differ, for then only the kitchen can say. */
function usualHalal(menu: readonly MenuItem[]): HalalState | null {
  const [only, ...others] = new Set(menu.map((item) => item.halal));
  return others.length === 0 ? (only ?? null) : null;
}
