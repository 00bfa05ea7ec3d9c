import type { Category } from "@/server/kernel/food";
import type { Text } from "@/server/kernel/text";

/** What the first moment of the food is called. */
export const startText: Readonly<Record<Category, Text>> = {
  cooked: { id: "Dimasak", en: "Cooked" },
  bakery: { id: "Dipanggang", en: "Baked" },
  cut_fruit: { id: "Dipotong", en: "Cut" },
  produce: { id: "Dipanen atau dibeli", en: "Harvested or bought" },
  packaged: { id: "Dikemas", en: "Packed" },
};
