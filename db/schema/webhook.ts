import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";
import { organisation } from "@/db/schema/identity";

/** One try to deliver: the status that came back, or what went wrong before one could. */
export type DeliveryTry = Readonly<{ at: string; status: number | null; durationMs: number; error: string | null }>;

/** Where an organisation wants to hear of its events. */
export const webhookEndpoint = pgTable(
  "webhook_endpoint",
  {
    id: id<"webhook">().primaryKey(),
    organisationId: id<"organisation">()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    url: text().notNull(),
    events: text().array().notNull(),
    secretCipher: text().notNull(),
    /** Signs beside the new one until it ends. */
    previousCipher: text(),
    previousUntil: moment(),
    /** `off` by its owner; `failing` was switched off by us. */
    state: text({ enum: ["on", "off", "failing"] }).notNull(),
    /** Failures since the last success, and when the first of them was. */
    failures: integer().notNull().default(0),
    failingSince: moment(),
    pausedUntil: moment(),
    madeBy: id<"person">().notNull(),
    createdAt: moment().notNull(),
    removedAt: moment(),
  },
  (table) => [index("webhook_endpoint_organisation").on(table.organisationId).where(sql`removed_at is null`)],
);

/** One event on its way to one endpoint. */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    id: id<"delivery">().primaryKey(),
    endpointId: id<"webhook">()
      .notNull()
      .references(() => webhookEndpoint.id),
    eventId: id<"event">().notNull(),
    type: text().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    occurredAt: moment().notNull(),
    state: text({ enum: ["waiting", "delivered", "given_up"] }).notNull(),
    attempts: integer().notNull().default(0),
    tries: jsonb().$type<DeliveryTry[]>().notNull(),
    dueAt: moment().notNull(),
    /** Whoever sends it now has it until then. */
    leasedUntil: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    uniqueIndex("webhook_delivery_once").on(table.endpointId, table.eventId),
    index("webhook_delivery_due").on(table.dueAt).where(sql`state = 'waiting'`),
    index("webhook_delivery_log").on(table.endpointId, table.createdAt),
    index("webhook_delivery_age").on(table.createdAt),
  ],
);
