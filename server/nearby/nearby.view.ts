import { type SQL, sql } from "drizzle-orm";
import type { Cell } from "@/server/kernel/cell";
import { regionOf, type SurplusId } from "@/server/kernel/id";
import type { Bounds } from "@/server/kernel/place";
import type { MapLot } from "@/server/nearby/nearby.contract";
import type { Reader } from "@/server/platform/database";

/** The edges of a rectangle are arcs to PostGIS; this much wider, no lot at an edge is missed. */
const MARGIN_DEGREES = 0.01;

type Row = Omit<MapLot, "place" | "gramsPerUnit" | "units"> &
  Record<"latitude" | "longitude" | "units", string> & {
    gramsPerUnit: string | null;
  };

const isoText = (column: SQL) => sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const isOpen = (now: Date) => {
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql`state = 'open' and open_to_all and pickup_until > ${at} and safe_until > ${at}`;
};
const isIn = ({ south, north, west, east }: Bounds) =>
  sql`place && st_makeenvelope(${west - MARGIN_DEGREES}, ${south - MARGIN_DEGREES},
    ${east + MARGIN_DEGREES}, ${north + MARGIN_DEGREES}, 4326)::geography`;

async function listWhere(reader: Reader, condition: SQL): Promise<MapLot[]> {
  const rows = await reader.execute<Row>(sql`
    select id, cell, st_y(place::geometry) as latitude, st_x(place::geometry) as longitude, units_open as units,
      grams_per_unit as "gramsPerUnit", category, storage, halal, version,
      ${isoText(sql`pickup_until`)} as "pickupUntil", ${isoText(sql`safe_until`)} as "safeUntil"
    from surplus where ${condition}`);
  return [...rows].map(({ latitude, longitude, units, gramsPerUnit, version, ...row }) => ({
    ...row,
    place: { latitude: Number(latitude), longitude: Number(longitude) },
    units: Number(units),
    gramsPerUnit: gramsPerUnit === null ? null : Number(gramsPerUnit),
    version: Number(version),
  }));
}

/** The lots everyone may take of in a rectangle, and a few around it. */
export const listLotsIn = (reader: Reader, bounds: Bounds, now: Date): Promise<MapLot[]> =>
  listWhere(reader, sql`${isOpen(now)} and ${isIn(bounds)}`);

/** Those of known lots that everyone may still take of. */
export async function listLotsAmong(reader: Reader, ids: readonly SurplusId[], now: Date): Promise<MapLot[]> {
  if (ids.length === 0) return [];
  const regions = [...new Set(ids.map(regionOf))];
  return listWhere(
    reader,
    sql`${isOpen(now)} and region_id in (${sql.join(regions, sql`, `)}) and id in (${sql.join([...ids], sql`, `)})`,
  );
}

/** The cells in a rectangle, and a few around it, that have such lots. */
export async function listBusyCells(reader: Reader, bounds: Bounds, now: Date): Promise<Cell[]> {
  const rows = await reader.execute<{ cell: Cell }>(
    sql`select distinct cell from surplus where ${isOpen(now)} and ${isIn(bounds)}`,
  );
  return [...rows].map(({ cell }) => cell);
}
