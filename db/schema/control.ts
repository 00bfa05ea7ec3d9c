import { boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";
import type { Role } from "@/server/kernel/actor";

/** Switches somebody has moved; where there is none the switch stands as the code says. */
export const featureSwitch = pgTable("feature_switch", {
  name: text().primaryKey(),
  isOn: boolean().notNull(),
  changedBy: id<"person">().notNull(),
  changedAt: moment().notNull(),
});

/** Requests a minute of a role, where somebody has changed them. */
export const roleLimit = pgTable("role_limit", {
  role: text().$type<Role>().primaryKey(),
  perMinute: integer().notNull(),
  changedBy: id<"person">().notNull(),
  changedAt: moment().notNull(),
});
