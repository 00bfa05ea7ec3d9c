import { type SQL, sql } from "drizzle-orm";

/**
 * Joins the lot of each row as `s`, one look by its key at a time: joined freely, the planner would rather read every lot there is.
 * @param row alias of what has `region_id` and `surplus_id`
 */
export const lotByKey = (row: "c" | "f" | "p"): SQL => sql`
  cross join lateral (
    select lot.id, lot.place, lot.grams_per_unit, lot.pickup_until, lot.safe_until from surplus lot
    where lot.region_id = ${sql.raw(row)}.region_id and lot.id = ${sql.raw(row)}.surplus_id limit 1
  ) s`;
