import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** Each time books, payment provider and claims were compared. */
export const reconciliation = pgTable(
  "reconciliation",
  {
    id: id<"reconciliation">().primaryKey(),
    /** Null where time asked. */
    askedBy: id<"person">(),
    askedAt: moment().notNull(),
    endedAt: moment(),
    entries: integer().notNull().default(0),
    escrows: integer().notNull().default(0),
    differences: integer().notNull().default(0),
    /** What the differences add up to, each as far from zero as it is. */
    rupiah: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [index("reconciliation_asked").on(table.askedAt)],
);

/** What did not agree, by the entries it is about. */
export const reconciliationDifference = pgTable(
  "reconciliation_difference",
  {
    reconciliationId: id<"reconciliation">()
      .notNull()
      .references(() => reconciliation.id),
    /** The account, transfer or escrow; with the kind it names one difference. */
    subject: text().notNull(),
    kind: text({
      enum: [
        "unit_sum",
        "transfer_sides",
        "balance",
        "books_paid",
        "books_refunded",
        "books_released",
        "gateway_paid",
        "gateway_refunded",
        "gateway_captured",
        "claim_unreturned",
        "stuck",
        "tokens",
      ],
    }).notNull(),
    expected: bigint({ mode: "number" }).notNull(),
    found: bigint({ mode: "number" }).notNull(),
    /** Keys of the transfers concerned. */
    transfers: text().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reconciliationId, table.subject, table.kind] })],
);
