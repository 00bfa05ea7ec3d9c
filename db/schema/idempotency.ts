import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";
import type { FailureDetails, FailureKind } from "@/server/kernel/failure";

/** What a key already answered: the claim it made, the sealed answer, or the reason it was refused. */
export const idempotency = pgTable(
  "idempotency",
  {
    principalId: uuid().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    claimId: id<"claim">(),
    answerCipher: text(),
    refusalCode: text(),
    refusalKind: text().$type<FailureKind>(),
    refusalDetails: jsonb().$type<FailureDetails>(),
    createdAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.principalId, table.key] }), index("idempotency_age").on(table.createdAt)],
);
