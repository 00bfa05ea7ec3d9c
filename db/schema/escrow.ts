import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";
import type { Zone } from "@/server/kernel/time";

const amount = () => bigint({ mode: "bigint" }).notNull();

/** The money of one purchase, at a payment provider; what was bought stands here too, so that a receipt outlives the lot. */
export const escrow = pgTable(
  "escrow",
  {
    id: id<"escrow">().primaryKey(),
    regionId: region().notNull(),
    claimId: id<"claim">().notNull().unique(),
    surplusId: id<"surplus">().notNull(),
    buyerId: id<"person">().notNull(),
    providerId: id<"organisation">().notNull(),
    title: text().notNull(),
    units: integer().notNull(),
    unitName: text().notNull(),
    zone: text().$type<Zone>().notNull(),
    amount: amount(),
    /** Already on its way back to the buyer. */
    refunded: amount().default(sql`0`),
    state: text({
      enum: [
        "PENDING",
        "LOCKED",
        "PICKUP_IN_PROGRESS",
        "DELIVERY_IN_PROGRESS",
        "CONFIRMED_PENDING_RELEASE",
        "DISPUTED",
        "CLOSED",
        "REFUNDED",
        "CANCELLED",
      ],
    }).notNull(),
    gateway: text({ enum: ["sandbox", "midtrans"] }).notNull(),
    /** Where the payment provider takes the money; null until it has answered. */
    payUrl: text(),
    payBy: moment().notNull(),
    safeUntil: moment().notNull(),
    openedAt: moment().notNull(),
    /** When the provider was last asked about an unpaid one. */
    lookedAt: moment().notNull(),
    lockedAt: moment(),
    confirmedAt: moment(),
    acceptedUnits: integer(),
    releaseAt: moment(),
    endedAt: moment(),
    reason: text(),
  },
  (table) => [
    index("escrow_buyer").on(table.buyerId, table.id),
    index("escrow_provider").on(table.providerId, table.id),
    index("escrow_surplus").on(table.surplusId),
    index("escrow_unpaid").on(table.payBy).where(sql`state = 'PENDING'`),
    index("escrow_due").on(table.releaseAt).where(sql`state = 'CONFIRMED_PENDING_RELEASE'`),
    check("escrow_amount", sql`amount > 0 and refunded >= 0 and refunded <= amount and units > 0`),
    check("escrow_ended", sql`(state in ('CLOSED', 'REFUNDED', 'CANCELLED')) = (ended_at is not null)`),
  ],
);

/** What the payment provider is asked to do, each once: its key is the provider's key of idempotency. */
export const paymentStep = pgTable(
  "payment_step",
  {
    key: text().primaryKey(),
    escrowId: id<"escrow">()
      .notNull()
      .references(() => escrow.id),
    regionId: region().notNull(),
    kind: text({ enum: ["open", "cancel", "capture", "refund"] }).notNull(),
    amount: amount(),
    askedAt: moment().notNull(),
    doneAt: moment(),
  },
  (table) => [
    index("payment_step_escrow").on(table.escrowId),
    index("payment_step_waiting").on(table.askedAt).where(sql`done_at is null`),
  ],
);

/** Marks of the notices a payment provider has sent, so that a second copy is known. */
export const paymentNotice = pgTable(
  "payment_notice",
  { mark: text().primaryKey(), at: moment().notNull() },
  (table) => [index("payment_notice_age").on(table.at)],
);

/** The sandbox's own books: what a payment provider would know. */
export const sandboxPayment = pgTable(
  "sandbox_payment",
  {
    id: uuid().primaryKey(),
    amount: amount(),
    title: text().notNull(),
    returnUrl: text().notNull(),
    state: text({ enum: ["waiting", "held", "failed", "cancelled"] }).notNull(),
    captured: amount().default(sql`0`),
    refunded: amount().default(sql`0`),
    /** From when on it is held; a bank may take its time. */
    heldAt: moment(),
    payBy: moment().notNull(),
    madeAt: moment().notNull(),
  },
  () => [check("sandbox_payment_sums", sql`captured >= 0 and refunded >= 0 and captured + refunded <= amount`)],
);

/** What the sandbox has already done, by the key it was asked with. */
export const sandboxStep = pgTable("sandbox_step", { key: text().primaryKey(), at: moment().notNull() });

/** Notices of the sandbox on their way to the product. */
export const sandboxNotice = pgTable(
  "sandbox_notice",
  {
    id: uuid().primaryKey(),
    body: text().notNull(),
    dueAt: moment().notNull(),
    tries: integer().notNull().default(0),
    sentAt: moment(),
  },
  (table) => [index("sandbox_notice_due").on(table.dueAt).where(sql`sent_at is null`)],
);
