import type { menuItem } from "@/db/schema/menu";
import type { Chance } from "@/db/seed/chance";
import { type Kitchen as KitchenName, kitchenOf } from "@/db/seed/names";
import type { OrganisationRow } from "@/db/seed/organisations";
import type { MenuItemId } from "@/server/kernel/id";
import { type Kitchen, nameKey } from "@/server/menu/menu.rules";
import { startersOf } from "@/server/menu/starters.rules";

type ItemRow = typeof menuItem.$inferInsert;

const KIND: Readonly<Record<KitchenName, Kitchen>> = {
  "Warung Nasi": "eatery",
  "Rumah Makan": "eatery",
  "Toko Roti": "bakery",
  Katering: "catering",
  Hotel: "hotel",
  Kafe: "cafe",
  Swalayan: "grocery",
};

/** Each kitchen's first menu, as it would have chosen it itself; amounts differ from house to house. */
export function menusOf(
  kitchens: readonly OrganisationRow[],
  { chance, now }: Readonly<{ chance: Chance; now: Date }>,
): ItemRow[] {
  return kitchens.flatMap(({ id: providerId }, index) => {
    const kind = KIND[kitchenOf(index)];
    const halal = kind === "hotel" || index % 3 === 0 ? ("certified" as const) : ("claimed" as const);
    return startersOf(kind, halal).map((facts, position) => ({
      ...facts,
      allergens: [...facts.allergens],
      id: chance.uuid() as MenuItemId,
      providerId,
      nameKey: nameKey(facts.name),
      usualUnits: Math.max(2, facts.usualUnits + chance.between(-3, 6)),
      position,
      addedAt: now,
    }));
  });
}
