import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";
import type { Rupiah } from "@/server/kernel/quantity";
import type { Language } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

/** What a person is told; one row a person and occasion, however often the event comes. */
export const notification = pgTable(
  "notification",
  {
    id: id<"notification">().primaryKey(),
    personId: id<"person">().notNull(),
    type: text().notNull(),
    /** What happened, once: the event or the thing a reminder is about. */
    occasion: text().notNull(),
    /** What it is about, such as `offer:<id>`: when that ends, the notification is past. */
    subject: text(),
    /** What its words need; never personal data, never a pickup code. */
    facts: jsonb().$type<Record<string, string | number>>().notNull(),
    href: text().notNull(),
    /** Of the person's place: days are grouped and nights kept by it. */
    zone: text().$type<Zone>().notNull(),
    madeAt: moment().notNull(),
    expiresAt: moment(),
    pastAt: moment(),
    readAt: moment(),
  },
  (table) => [
    uniqueIndex("notification_once").on(table.type, table.occasion, table.personId),
    index("notification_person").on(table.personId, table.id),
    index("notification_subject").on(table.subject).where(sql`past_at is null`),
    index("notification_age").on(table.madeAt),
  ],
);

/** The way of a notification through one channel. */
export const notificationDelivery = pgTable(
  "notification_delivery",
  {
    notificationId: id<"notification">()
      .notNull()
      .references(() => notification.id, { onDelete: "cascade" }),
    channel: text({ enum: ["app", "push", "email", "message"] }).notNull(),
    /** `withheld`: a limit or the budget of messages stood against it; `failed`: the last try failed like those before. */
    state: text({ enum: ["waiting", "due", "sent", "unneeded", "unreachable", "withheld", "failed"] }).notNull(),
    dueAt: moment().notNull(),
    attempts: integer().notNull().default(0),
    error: text(),
    /** Until then a worker is carrying it, and no other does. */
    takenUntil: moment(),
    sentAt: moment(),
    deliveredAt: moment(),
    openedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.notificationId, table.channel] }),
    index("notification_delivery_waiting").on(table.dueAt).where(sql`state = 'waiting'`),
  ],
);

/** A switch someone has moved; where there is none the type's own setting holds. */
export const notificationSwitch = pgTable(
  "notification_switch",
  {
    personId: id<"person">().notNull(),
    type: text().notNull(),
    channel: text({ enum: ["app", "push", "email", "message"] }).notNull(),
    isOn: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.type, table.channel] })],
);

/** How a person wishes to be spoken to: the tongue they last read in, and quiet hours; null are those of the house. */
export const notificationReader = pgTable("notification_reader", {
  personId: id<"person">().primaryKey(),
  language: text().$type<Language>().notNull(),
  quietFromHour: integer(),
  quietUntilHour: integer(),
});

/** Text messages of a person on a day of their place, counted before they leave. */
export const messageDay = pgTable(
  "message_day",
  { personId: id<"person">().notNull(), day: text().notNull(), messages: integer().notNull() },
  (table) => [primaryKey({ columns: [table.personId, table.day] }), index("message_day_age").on(table.day)],
);

/** What text messages cost in a month, counted before they leave. */
export const messageMonth = pgTable("message_month", {
  month: text().primaryKey(),
  messages: integer().notNull(),
  spentRupiah: bigint({ mode: "bigint" }).$type<Rupiah>().notNull(),
});

/** A browser that agreed to be pushed to; it hears nothing once its session is over. */
export const pushSubscription = pgTable(
  "push_subscription",
  {
    endpointIndex: text().primaryKey(),
    personId: id<"person">().notNull(),
    sessionId: id<"session">().notNull(),
    /** Endpoint and keys, sealed: whoever holds them can write to the device. */
    cipher: text().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [
    index("push_subscription_person").on(table.personId),
    index("push_subscription_session").on(table.sessionId),
  ],
);

/** Emails and text messages that are kept instead of sent; the address is sealed. */
export const sandboxMail = pgTable(
  "sandbox_mail",
  {
    channel: text({ enum: ["email", "message"] })
      .notNull()
      .default("email"),
    messageId: text().notNull(),
    addressCipher: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.messageId] }), index("sandbox_mail_age").on(table.at)],
);
