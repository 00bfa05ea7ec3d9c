import { readFileSync, writeFileSync } from "node:fs";
import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { clip, simplify } from "@/scripts/basemap/rings";

/**
 * Draws the outline behind the small maps of the charts: land from Natural Earth (public domain) by way of world-atlas,
 * and where a province's sign stands from scripts/basemap/places.csv, by the codes of idn-area-data (ODbL).
 */
const OUTPUT = "components/chart/indonesia.ts";
const FRAME = { west: 94.5, south: -11.5, east: 141.5, north: 6.5 };
const WIDTH = 1_000;
const UNITS_PER_DEGREE = WIDTH / (FRAME.east - FRAME.west);
const HEIGHT = Math.round((FRAME.north - FRAME.south) * UNITS_PER_DEGREE);
const HOME = { name: "Indonesia", tolerance: 0.05, smallest: 0.006 };
const AWAY = ["Malaysia", "Singapore", "Brunei", "Timor-Leste", "Papua New Guinea", "Philippines"];

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-10m.json", "utf8")) as Atlas;

function ringsOf(name: string): Position[][] {
  const found = feature(atlas, atlas.objects.countries).features.find(({ properties }) => properties.name === name);
  const { geometry } = found ?? {};
  if (geometry?.type === "Polygon") return geometry.coordinates;
  return geometry?.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
}

function squareDegrees(ring: Position[]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

const point = ([longitude = 0, latitude = 0]: Position): string =>
  `${((longitude - FRAME.west) * UNITS_PER_DEGREE).toFixed(1)} ${((FRAME.north - latitude) * UNITS_PER_DEGREE).toFixed(1)}`;

const path = (names: readonly string[]): string =>
  names
    .flatMap(ringsOf)
    .map((ring) => simplify(clip(ring, FRAME), HOME.tolerance))
    .filter((ring) => ring.length > 3 && squareDegrees(ring) > HOME.smallest)
    .map((ring) => `M${ring.slice(0, -1).map(point).join("L")}Z`)
    .join("");

const SPELLED: Readonly<Record<string, string>> = {
  "KEP. BANGKA BELITUNG": "KEPULAUAN BANGKA BELITUNG",
  "DI YOGYAKARTA": "DAERAH ISTIMEWA YOGYAKARTA",
  JAKARTA: "DKI JAKARTA",
};
const rows = (file: string) => readFileSync(file, "utf8").trim().split("\n").slice(1);

function provinces(): Array<[code: string, place: { latitude: number; longitude: number }]> {
  const places = rows("scripts/basemap/places.csv").map((row) => row.split(","));
  const known = places.filter(([kind, name]) => kind === "province" || name === "Jakarta");
  const placed = new Map(known.map(([, name = "", ...at]) => [SPELLED[name.toUpperCase()] ?? name.toUpperCase(), at]));
  return rows("node_modules/idn-area-data/data/provinces.csv").map((row) => {
    const [code = "", name = ""] = row.trim().split(",");
    const [latitude, longitude] = placed.get(name) ?? [];
    if (latitude === undefined) throw new Error(`places.csv has no ${name}`);
    return [code, { latitude: Number(latitude), longitude: Number(longitude) }];
  });
}

const place = ([code, at]: ReturnType<typeof provinces>[number]) =>
  `  ${code}: { latitude: ${at.latitude}, longitude: ${at.longitude} },`;

writeFileSync(
  OUTPUT,
  `import type { Place } from "@/server/kernel/place";

/* Made by scripts/make-outline.ts from Natural Earth (public domain) and idn-area-data (ODbL). */

/** The frame of the small maps in their own units. */
export const MAP_FRAME = { width: ${WIDTH}, height: ${HEIGHT}, west: ${FRAME.west}, north: ${FRAME.north} } as const;

export const LAND =
  "${path([HOME.name])}";

export const NEIGHBOURS =
  "${path(AWAY)}";

/** Where the sign of a province stands, by its Kemendagri code. */
export const PROVINCE_PLACES: Readonly<Record<number, Place>> = {
${provinces().map(place).join("\n")}
};
`,
);
