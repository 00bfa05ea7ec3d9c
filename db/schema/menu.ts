import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";
import type { Rupiah } from "@/server/kernel/quantity";

/** What an outlet often has left, with all that a posting needs to know of it. */
export const menuItem = pgTable(
  "menu_item",
  {
    id: id<"menuItem">().primaryKey(),
    providerId: id<"organisation">().notNull(),
    name: text().notNull(),
    /** The name without case and doubled spaces: one outlet has each food once. */
    nameKey: text().notNull(),
    category: text({ enum: ["cooked", "bakery", "cut_fruit", "produce", "packaged"] }).notNull(),
    carbonCategory: text({ enum: ["meat", "dairy", "bread", "produce", "mixed"] }).notNull(),
    storage: text({ enum: ["hot", "ambient", "chilled", "frozen"] }).notNull(),
    halal: text({ enum: ["certified", "claimed", "no", "unknown"] }).notNull(),
    allergens: text().array().notNull(),
    unitName: text().notNull(),
    gramsPerUnit: integer(),
    usualUnits: integer().notNull(),
    /** What a unit costs by day; null where nobody said. */
    priceRupiah: bigint({ mode: "bigint" }).$type<Rupiah>(),
    drawing: text().notNull(),
    /** A picture of the outlet's own; the drawing stands in where there is none. */
    photoId: id<"photo">(),
    position: integer().notNull(),
    hiddenAt: moment(),
    lastPostedAt: moment(),
    addedAt: moment().notNull(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("menu_item_name").on(table.providerId, table.nameKey),
    index("menu_item_position").on(table.providerId, table.position),
    index("menu_item_photo").on(table.photoId).where(sql`photo_id is not null`),
    check(
      "menu_item_amounts",
      sql`usual_units > 0 and (grams_per_unit is null or grams_per_unit > 0) and (price_rupiah is null or price_rupiah > 0)`,
    ),
  ],
);
