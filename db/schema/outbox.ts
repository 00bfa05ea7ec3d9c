import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";

/** Events recorded in the transaction that made them true. Partitioned by month of id. */
export const outbox = pgTable(
  "outbox",
  {
    regionId: region().notNull(),
    id: id<"event">().notNull(),
    type: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    traceParent: text(),
    /** Set for the rare events that go stale, such as a one-time password. */
    expiresAt: moment(),
    publishedAt: moment(),
    /** Set where the screens were told before the bus took the event, because it was away. */
    toldAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.id] }), index("outbox_recent").using("brin", table.id)],
);

/** Until when some web process does not hear Redis and wants to be notified; one row. */
export const liveAsking = pgTable(
  "live_asking",
  { one: boolean().primaryKey().default(true), until: moment().notNull() },
  (table) => [check("live_asking_one", sql`${table.one}`)],
);

/** Which reaction has already had its effect for which event. */
export const inbox = pgTable(
  "inbox",
  { reaction: text().notNull(), eventId: id<"event">().notNull(), at: moment().notNull() },
  (table) => [primaryKey({ columns: [table.reaction, table.eventId] }), index("inbox_age").on(table.at)],
);

export const busConsumer = pgTable("bus_consumer", {
  name: text().primaryKey(),
  types: text().array().notNull(),
  /** Null for a consumer of all partitions. */
  partition: integer(),
});

export const busMessage = pgTable(
  "bus_message",
  {
    id: id<"event">().primaryKey(),
    type: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    traceParent: text(),
    expiresAt: moment(),
    publishedAt: moment().notNull(),
  },
  (table) => [index("bus_message_age").on(table.publishedAt)],
);

export const busDelivery = pgTable(
  "bus_delivery",
  {
    consumer: text().notNull(),
    messageId: id<"event">().notNull(),
    attempts: integer().notNull().default(0),
    visibleAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.consumer, table.messageId] }),
    index("bus_delivery_due").on(table.consumer, table.visibleAt),
  ],
);

export const busDeadLetter = pgTable(
  "bus_dead_letter",
  {
    consumer: text().notNull(),
    messageId: id<"event">().notNull(),
    attempts: integer().notNull(),
    error: text().notNull(),
    diedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.consumer, table.messageId] })],
);
