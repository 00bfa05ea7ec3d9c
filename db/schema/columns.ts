import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Id, RegionId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";

/** A point on the Earth; written as EWKT, read back through `latitudeOf` and `longitudeOf` in the stores. */
export const geography = customType<{ data: Place; driverData: string }>({
  dataType: () => "geography",
  toDriver: ({ latitude, longitude }) => sql`st_makepoint(${longitude}, ${latitude})::geography` as unknown as string,
});

export const moment = () => timestamp({ withTimezone: true, mode: "date", precision: 3 });
export const id = <Kind extends string>() => uuid().$type<Id<Kind>>();
/** The shard key, checked against the id in the migration. */
export const region = () => integer().$type<RegionId>();
