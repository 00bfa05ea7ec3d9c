import { and, count, eq, max, sql } from "drizzle-orm";
import { menuItem } from "@/db/schema/menu";
import type { MenuItemId, OrganisationId, PhotoId } from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";
import type { Reader, Transaction } from "@/server/platform/database";

export type NewItem = typeof menuItem.$inferInsert;
type Change = Partial<Omit<NewItem, "id" | "providerId" | "addedAt" | "version">>;

/** Whoever names an item of another outlet names nothing. */
const isOwn = (providerId: OrganisationId, id: MenuItemId) =>
  and(eq(menuItem.providerId, providerId), eq(menuItem.id, id));

/** How many items an outlet has, and the place after its last. */
export async function findRoom(reader: Reader, providerId: OrganisationId): Promise<{ items: number; next: number }> {
  const [row] = await reader
    .select({ items: count(), last: max(menuItem.position) })
    .from(menuItem)
    .where(eq(menuItem.providerId, providerId));
  return { items: row?.items ?? 0, next: (row?.last ?? -1) + 1 };
}

/** @returns the ids saved; an item whose name the outlet has already is left out */
export async function saveItems(tx: Transaction, items: readonly NewItem[]): Promise<MenuItemId[]> {
  const rows = await tx
    .insert(menuItem)
    .values([...items])
    .onConflictDoNothing()
    .returning({ id: menuItem.id });
  return rows.map((row) => row.id);
}

export async function hasName(
  reader: Reader,
  providerId: OrganisationId,
  nameKey: string,
): Promise<MenuItemId | undefined> {
  const [row] = await reader
    .select({ id: menuItem.id })
    .from(menuItem)
    .where(and(eq(menuItem.providerId, providerId), eq(menuItem.nameKey, nameKey)));
  return row?.id;
}

export async function findPriceOf(reader: Reader, providerId: OrganisationId, nameKey: string): Promise<Rupiah | null> {
  const [row] = await reader
    .select({ priceRupiah: menuItem.priceRupiah })
    .from(menuItem)
    .where(and(eq(menuItem.providerId, providerId), eq(menuItem.nameKey, nameKey)));
  return row?.priceRupiah ?? null;
}

/** @param version the one that was read; without it the change does not depend on what others changed */
export async function saveItemChange(
  tx: Transaction,
  item: { providerId: OrganisationId; id: MenuItemId; version?: number },
  change: Change,
): Promise<boolean> {
  const rows = await tx
    .update(menuItem)
    .set({ ...change, version: sql`${menuItem.version} + 1` })
    .where(
      and(isOwn(item.providerId, item.id), item.version === undefined ? undefined : eq(menuItem.version, item.version)),
    )
    .returning({ id: menuItem.id });
  return rows.length === 1;
}

/** The places of an outlet's items, by their order in the list; ids of others are passed over. */
export async function saveOrder(
  tx: Transaction,
  providerId: OrganisationId,
  ids: readonly MenuItemId[],
): Promise<void> {
  await tx.execute(sql`update menu_item set position = wanted.place - 1
    from json_array_elements_text(${JSON.stringify(ids)}::text::json) with ordinality as wanted(id, place)
    where provider_id = ${providerId} and menu_item.id = wanted.id::uuid`);
}

/** What a posting teaches of an item: the amount and weight last posted, and when. */
export type Learned = Readonly<{
  providerId: OrganisationId;
  nameKey: string;
  usualUnits: number;
  unitName: string;
  gramsPerUnit: number | null;
  lastPostedAt: Date;
}>;

/** Keeps what was learned of items, each named once, where it is news. */
export async function saveLearned(tx: Transaction, learned: readonly Learned[]): Promise<void> {
  if (learned.length === 0) return;
  await tx.execute(sql`
    update menu_item set usual_units = one."usualUnits", unit_name = one."unitName", last_posted_at = one."lastPostedAt",
      grams_per_unit = coalesce(one."gramsPerUnit", menu_item.grams_per_unit)
    from jsonb_to_recordset(${JSON.stringify(learned)}::text::jsonb)
      as one ("providerId" uuid, "nameKey" text, "usualUnits" integer, "unitName" text, "gramsPerUnit" integer, "lastPostedAt" timestamptz)
    where menu_item.provider_id = one."providerId" and menu_item.name_key = one."nameKey"
      and coalesce(menu_item.last_posted_at, '-infinity') < one."lastPostedAt"`);
}

/** @returns the item's photo, or null where it had none; undefined where there was no such item */
export async function deleteItem(
  tx: Transaction,
  providerId: OrganisationId,
  id: MenuItemId,
): Promise<PhotoId | null | undefined> {
  const [row] = await tx.delete(menuItem).where(isOwn(providerId, id)).returning({ photoId: menuItem.photoId });
  return row?.photoId;
}
