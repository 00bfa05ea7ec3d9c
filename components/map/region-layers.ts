import type { Feature, FeatureCollection, Point } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { MapPalette } from "@/components/map/map-palette";
import type { MapRegion } from "@/components/map/map-region";
import { toGeoJsonPosition } from "@/server/kernel/place";

export const REGIONS_SOURCE = "regions";
/** Provinces below, kabupaten and kota between, lots above. */
export const PROVINCES_UNTIL = 6;
export const REGIONS_UNTIL = 8.5;

const LEVELS = [
  { level: "province", minzoom: 0, maxzoom: PROVINCES_UNTIL },
  { level: "region", minzoom: PROVINCES_UNTIL, maxzoom: REGIONS_UNTIL },
] as const;

export const REGION_LAYERS: readonly string[] = LEVELS.map(({ level }) => `${level}-circle`);

const FONT_BOLD = ["Plus Jakarta Sans Bold", "Plus Jakarta Sans"];
const RADIUS: ExpressionSpecification = ["step", ["get", "lots"], 18, 10, 22, 100, 28, 1_000, 34];

/** The country drawn back: one sign a province or region, with its lots in it and its weight beneath. */
export const regionLayers = (palette: MapPalette): LayerSpecification[] =>
  LEVELS.flatMap(({ level, minzoom, maxzoom }): LayerSpecification[] => {
    const shared = { source: REGIONS_SOURCE, minzoom, maxzoom };
    return [
      {
        ...shared,
        id: `${level}-circle`,
        type: "circle",
        filter: ["==", ["get", "level"], level],
        paint: {
          "circle-color": palette.leaf,
          "circle-radius": RADIUS,
          "circle-stroke-width": 3,
          "circle-stroke-color": palette.surface,
        },
      },
      {
        ...shared,
        id: `${level}-amount`,
        type: "symbol",
        filter: ["==", ["get", "level"], level],
        layout: {
          "text-field": ["get", "amount"],
          "text-font": FONT_BOLD,
          "text-size": 15,
          "text-allow-overlap": true,
        },
        paint: { "text-color": palette["on-leaf"] },
      },
      {
        ...shared,
        id: `${level}-name`,
        type: "symbol",
        filter: ["==", ["get", "level"], level],
        layout: {
          "text-field": ["format", ["get", "name"], {}, "\n", {}, ["get", "weight"], { "font-scale": 0.9 }],
          "text-font": FONT_BOLD,
          "text-size": 13,
          "text-anchor": "top",
          "text-offset": [0, 1.9],
          "text-max-width": 9,
          "text-optional": true,
          "symbol-sort-key": ["-", 0, ["get", "lots"]],
        },
        paint: { "text-color": palette.ink, "text-halo-color": palette.paper, "text-halo-width": 2 },
      },
    ];
  });

export function regionsToGeoJson(regions: readonly MapRegion[]): FeatureCollection<Point> {
  const features = regions.map(
    ({ place, ...properties }): Feature<Point> => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: toGeoJsonPosition(place) },
    }),
  );
  return { type: "FeatureCollection", features };
}
