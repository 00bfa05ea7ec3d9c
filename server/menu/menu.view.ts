import { and, asc, eq, sql } from "drizzle-orm";
import { menuItem } from "@/db/schema/menu";
import { photo } from "@/db/schema/photo";
import { surplus } from "@/db/schema/surplus";
import type { Allergen } from "@/server/kernel/food";
import { type MenuItemId, type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Drawing } from "@/server/menu/drawing.rules";
import type { MenuItemRecord } from "@/server/menu/menu.contract";
import { isAnyOf } from "@/server/platform/any-of";
import type { Reader } from "@/server/platform/database";

const item = {
  id: menuItem.id,
  name: menuItem.name,
  category: menuItem.category,
  carbonCategory: menuItem.carbonCategory,
  storage: menuItem.storage,
  halal: menuItem.halal,
  allergens: sql<MenuItemRecord["allergens"]>`${menuItem.allergens}`,
  unitName: menuItem.unitName,
  gramsPerUnit: menuItem.gramsPerUnit,
  usualUnits: menuItem.usualUnits,
  priceRupiah: menuItem.priceRupiah,
  drawing: sql<Drawing>`${menuItem.drawing}`,
  photo: { id: photo.id, width: photo.width, height: photo.height },
  isHidden: sql<boolean>`${menuItem.hiddenAt} is not null`,
  lastPostedAt: menuItem.lastPostedAt,
  version: menuItem.version,
};

const items = (reader: Reader) =>
  reader.select(item).from(menuItem).leftJoin(photo, eq(photo.id, menuItem.photoId)).$dynamic();

/** An outlet's items in its own order. */
export const listItems = async (reader: Reader, providerId: OrganisationId): Promise<MenuItemRecord[]> =>
  await items(reader)
    .where(eq(menuItem.providerId, providerId))
    .orderBy(asc(menuItem.position), asc(menuItem.addedAt), asc(menuItem.id));

export async function findItem(
  reader: Reader,
  providerId: OrganisationId,
  id: MenuItemId,
): Promise<MenuItemRecord | undefined> {
  const [row] = await items(reader).where(and(eq(menuItem.providerId, providerId), eq(menuItem.id, id)));
  return row;
}

/** What an outlet posted, as far as its menu can learn from it. */
export async function findPosted(reader: Reader, providerId: OrganisationId, id: SurplusId) {
  const [row] = await reader
    .select({
      name: surplus.title,
      category: surplus.category,
      carbonCategory: surplus.carbonCategory,
      storage: surplus.storage,
      halal: surplus.halal,
      allergens: surplus.allergens,
      unitName: surplus.unitName,
      gramsPerUnit: surplus.gramsPerUnit,
      usualUnits: surplus.unitsPosted,
      photoId: surplus.photoId,
      postedAt: surplus.postedAt,
    })
    .from(surplus)
    .where(and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id), eq(surplus.providerId, providerId)));
  return row && { ...row, allergens: row.allergens as Allergen[] };
}

/** What outlets posted, as far as their menus learn from it by themselves. */
export async function listPosted(reader: Reader, ids: readonly SurplusId[]) {
  const regions = [...new Set(ids.map(regionOf))];
  return await reader
    .select({
      providerId: surplus.providerId,
      name: surplus.title,
      unitName: surplus.unitName,
      gramsPerUnit: surplus.gramsPerUnit,
      usualUnits: surplus.unitsPosted,
      postedAt: surplus.postedAt,
    })
    .from(surplus)
    .where(and(isAnyOf(surplus.regionId, regions, "integer"), isAnyOf(surplus.id, ids)));
}
