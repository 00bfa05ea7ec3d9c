import { sql } from "drizzle-orm";
import { type AnyPgColumn, customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Id, RegionId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";

/** A point on the Earth; written as a point, read back through `placeOf`. */
export const geography = customType<{ data: Place; driverData: string }>({
  dataType: () => "geography",
  toDriver: ({ latitude, longitude }) => sql`st_makepoint(${longitude}, ${latitude})::geography` as unknown as string,
});

/** Reads a point back as our own kind of place. */
export const placeOf = (column: AnyPgColumn) =>
  sql<Place>`json_build_object('latitude', st_y(${column}::geometry), 'longitude', st_x(${column}::geometry))`;

export const moment = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });
export const id = <Kind extends string>() => uuid().$type<Id<Kind>>();
/** The shard key, checked against the id in the migration. */
export const region = () => integer().$type<RegionId>();
