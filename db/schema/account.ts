import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";

/** What is counted: whole rupiah, whole points, whole tokens. */
const unit = () => text({ enum: ["rupiah", "points", "token"] }).notNull();
const amount = () => bigint({ mode: "bigint" }).notNull();

/**
 * Whose what is. Those in rupiah mirror what the payment provider holds; the platform itself holds nothing. Balances are
 * written by the triggers of the books alone, and kept only where nothing may be overdrawn, so that one source serves many at once.
 */
export const account = pgTable(
  "account",
  {
    id: id<"account">().primaryKey(),
    kind: text({
      enum: [
        "buyer_at_gateway",
        "held_at_gateway",
        "kitchen_at_gateway",
        "points_source",
        "points_earned",
        "token_source",
        "token_held",
      ],
    }).notNull(),
    /** A person, an escrow or an organisation; all zeros for what is everybody's. */
    ownerId: uuid().notNull(),
    unit: unit(),
    mayOverdraw: boolean().notNull(),
    balance: amount().default(sql`0`),
    /** Promised away by pending transfers. */
    reserved: amount().default(sql`0`),
    openedAt: moment().notNull(),
  },
  (table) => [
    unique("account_of").on(table.kind, table.ownerId, table.unit),
    check("account_not_overdrawn", sql`may_overdraw or (reserved >= 0 and balance >= reserved)`),
  ],
);

/** An amount on its way from one account to another: pending, then once either posted or voided. */
export const transfer = pgTable(
  "transfer",
  {
    id: id<"transfer">().primaryKey(),
    regionId: region().notNull(),
    /** Asked again under its key it is the same transfer. */
    key: text().notNull().unique(),
    unit: unit(),
    fromId: id<"account">()
      .notNull()
      .references(() => account.id),
    toId: id<"account">()
      .notNull()
      .references(() => account.id),
    amount: amount(),
    state: text({ enum: ["pending", "posted", "voided"] }).notNull(),
    madeAt: moment().notNull(),
    settledAt: moment(),
  },
  (table) => [
    index("transfer_from").on(table.fromId),
    index("transfer_to").on(table.toId),
    index("transfer_pending").on(table.madeAt).where(sql`state = 'pending'`),
    check("transfer_between_two", sql`from_id <> to_id`),
    check("transfer_amount", sql`amount > 0 and amount <= 1000000000000000`),
    check(
      "transfer_settled",
      sql`state in ('pending', 'posted', 'voided') and (state = 'pending') = (settled_at is null)`,
    ),
  ],
);

/** The two sides of a posted transfer, written by its trigger and never altered: together they are nothing. */
export const accountEntry = pgTable(
  "account_entry",
  {
    transferId: id<"transfer">()
      .notNull()
      .references(() => transfer.id),
    accountId: id<"account">()
      .notNull()
      .references(() => account.id),
    amount: amount(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transferId, table.accountId] }),
    index("account_entry_account").on(table.accountId),
    check("account_entry_amount", sql`amount <> 0`),
  ],
);
