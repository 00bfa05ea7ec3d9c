import type { menuItem } from "@/db/schema/menu";
import type { Chance } from "@/db/seed/chance";
import { type Kitchen as KitchenName, kitchenOf } from "@/db/seed/names";
import type { OrganisationRow } from "@/db/seed/organisations";
import type { MenuItemId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { type Kitchen, type MenuFacts, nameKey } from "@/server/menu/menu.rules";
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

/** By day, in whole thousands: what a unit of its weight costs. */
const priceOf = ({ gramsPerUnit, category }: MenuFacts): number =>
  Math.max(2, Math.round(((gramsPerUnit ?? 400) * RUPIAH_PER_GRAM[category]) / 1_000)) * 1_000;

const RUPIAH_PER_GRAM: Readonly<Record<MenuFacts["category"], number>> = {
  cooked: 50,
  bakery: 90,
  cut_fruit: 60,
  produce: 18,
  packaged: 30,
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
      priceRupiah: rupiah(priceOf(facts)),
      usualUnits: Math.max(2, facts.usualUnits + chance.between(-3, 6)),
      position,
      addedAt: now,
    }));
  });
}
