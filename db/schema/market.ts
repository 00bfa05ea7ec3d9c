import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { geography, id, moment, region } from "@/db/schema/columns";
import type { Rupiah } from "@/server/kernel/quantity";

const rupiahColumn = () => bigint({ mode: "bigint" }).$type<Rupiah>();

/** The price of a lot over time, frozen at posting; it is only ever lowered. Until it closes the lot is for sale and not given away. */
export const sale = pgTable(
  "sale",
  {
    regionId: region().notNull(),
    surplusId: id<"surplus">().notNull(),
    providerId: id<"organisation">().notNull(),
    place: geography().notNull(),
    cell: text().notNull(),
    listPriceRupiah: rupiahColumn().notNull(),
    floorPriceRupiah: rupiahColumn().notNull(),
    auctionFrom: moment().notNull(),
    saleUntil: moment().notNull(),
    steepness: doublePrecision().notNull(),
    ruleVersion: integer().notNull(),
    /** Whether the lot is open to all once it is given away. */
    openToAllAfter: boolean().notNull(),
    /** When the worker has something to say of it next. */
    dueAt: moment().notNull(),
    openedAt: moment(),
    closedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.surplusId] }),
    index("sale_due").on(table.dueAt).where(sql`closed_at is null`),
    index("sale_near").using("gist", table.place).where(sql`closed_at is null`),
    index("sale_provider").on(table.providerId, table.surplusId),
    check(
      "sale_schedule",
      sql`list_price_rupiah > 0 and floor_price_rupiah between 1 and list_price_rupiah and auction_from < sale_until and steepness > 0`,
    ),
  ],
);

/** A lot that was bought by a person: the claim on it has the units and the code, this row the money. */
export const purchase = pgTable(
  "purchase",
  {
    regionId: region().notNull(),
    claimId: id<"claim">().notNull(),
    surplusId: id<"surplus">().notNull(),
    providerId: id<"organisation">().notNull(),
    buyerId: id<"person">().notNull(),
    /** For whom the buyer works, whose members together have a limit. */
    organisationId: id<"organisation">(),
    units: integer().notNull(),
    unitPriceRupiah: rupiahColumn().notNull(),
    amountRupiah: rupiahColumn().notNull(),
    listPriceRupiah: rupiahColumn().notNull(),
    state: text({ enum: ["reserved", "paid", "cancelled", "refunded"] }).notNull(),
    payment: text({ enum: ["at_pickup", "escrow"] }).notNull(),
    payBy: moment(),
    boughtAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.claimId] }),
    index("purchase_buyer").on(table.buyerId, table.boughtAt),
    index("purchase_organisation").on(table.organisationId, table.boughtAt).where(sql`organisation_id is not null`),
    index("purchase_surplus").on(table.surplusId, table.boughtAt),
    check(
      "purchase_amount",
      sql`units > 0 and unit_price_rupiah > 0 and amount_rupiah between 0 and units * unit_price_rupiah`,
    ),
  ],
);

/** A few seconds in which those who want the last of a lot gather, for their order to be drawn. */
export const draw = pgTable(
  "draw",
  {
    id: id<"draw">().primaryKey(),
    regionId: region().notNull(),
    surplusId: id<"surplus">().notNull(),
    closesAt: moment().notNull(),
    /** SHA-256 of the seed, told to everyone before it is used. */
    commitment: text().notNull(),
    seed: text().notNull(),
    decidedAt: moment(),
  },
  (table) => [
    uniqueIndex("draw_open").on(table.surplusId).where(sql`decided_at is null`),
    index("draw_due").on(table.closesAt).where(sql`decided_at is null`),
  ],
);

/** One person's place in a draw. */
export const drawEntry = pgTable(
  "draw_entry",
  {
    drawId: id<"draw">()
      .notNull()
      .references(() => draw.id),
    personId: id<"person">().notNull(),
    organisationId: id<"organisation">(),
    units: integer().notNull(),
    expectedPriceRupiah: rupiahColumn().notNull(),
    enteredAt: moment().notNull(),
    state: text({ enum: ["waiting", "won", "lost"] }).notNull(),
    claimId: id<"claim">(),
  },
  (table) => [primaryKey({ columns: [table.drawId, table.personId] })],
);

/** Where a person wishes to be told of auctions from, to about 100 m. */
export const marketWatch = pgTable(
  "market_watch",
  { personId: id<"person">().primaryKey(), place: geography().notNull(), since: moment().notNull() },
  (table) => [index("market_watch_near").using("gist", table.place)],
);

/** What an outlet asks for a posting that names no price. */
export const marketSetting = pgTable(
  "market_setting",
  {
    providerId: id<"organisation">().primaryKey(),
    by: text({ enum: ["none", "share", "fixed"] }).notNull(),
    percent: integer(),
    priceRupiah: rupiahColumn(),
  },
  () => [
    check(
      "market_setting_whole",
      sql`(by = 'share') = (percent is not null) and (by = 'fixed') = (price_rupiah is not null)`,
    ),
  ],
);
