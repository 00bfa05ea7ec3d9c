import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { MapPalette } from "@/components/map/map-palette";

const FONT = ["Plus Jakarta Sans"];
const FONT_BOLD = ["Plus Jakarta Sans Bold", "Plus Jakarta Sans"];

export const backdrop = (palette: MapPalette): LayerSpecification => ({
  id: "backdrop",
  type: "background",
  paint: { "background-color": palette["sky-soft"] },
});

const byZoom = (...stops: number[]): ExpressionSpecification => ["interpolate", ["linear"], ["zoom"], ...stops];

/** What archives without the Protomaps schema call their layers; a layer an archive lacks draws nothing. */
const AREAS = [
  ["land", "paper"],
  ["earth", "paper"],
  ["water", "sky-soft"],
] as const;

const LINES = [
  ["river", "sky", byZoom(5, 0.3, 10, 1.2), 0.5, 4],
  ["waterway", "sky", byZoom(5, 0.3, 10, 1.2), 0.5, 4],
  ["country", "ink-soft", 1, 0.6, 0],
  ["province", "line-strong", byZoom(4, 0.6, 10, 1.4), 0.7, 3],
  ["boundary", "line-strong", byZoom(4, 0.6, 10, 1.4), 0.7, 3],
  ["district", "line-strong", 0.8, 0.5, 9],
] as const;

/** The lower the class `c`, the greater the road. */
const roadWidth = (least: number, most: number): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  8,
  least,
  15,
  ["max", 1.5, ["-", most, ["*", 2.4, ["coalesce", ["get", "c"], 3]]]],
];

function roads(source: string, palette: MapPalette): LayerSpecification[] {
  const shared = { type: "line", source, "source-layer": "road" } as const;
  const layout = { "line-cap": "round", "line-join": "round" } as const;
  return [
    {
      ...shared,
      id: `${source}-road-edge`,
      layout,
      paint: { "line-color": palette.line, "line-width": roadWidth(0.6, 15) },
    },
    {
      ...shared,
      id: `${source}-road`,
      layout,
      paint: { "line-color": palette.surface, "line-width": roadWidth(0.3, 11) },
    },
    {
      ...shared,
      id: `${source}-road-name`,
      type: "symbol",
      minzoom: 13,
      filter: ["has", "name"],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320,
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": 12,
      },
      paint: { "text-color": palette["ink-soft"], "text-halo-color": palette.surface, "text-halo-width": 1.6 },
    },
  ];
}

type Name = Readonly<{
  layer: string;
  zooms: [number, number];
  size: ExpressionSpecification | number;
  bold?: boolean;
}>;
const NAMES: readonly Name[] = [
  { layer: "district_label", zooms: [10.5, 17], size: byZoom(10, 11, 15, 15) },
  { layer: "province", zooms: [4.5, 7], size: 12 },
  { layer: "place", zooms: [4, 13], size: byZoom(4, 11, 10, 17), bold: true },
];

const name = (source: string, palette: MapPalette, { layer, zooms, size, bold = false }: Name): LayerSpecification => ({
  id: `${source}-name-${layer}`,
  type: "symbol",
  source,
  "source-layer": layer,
  minzoom: zooms[0],
  maxzoom: zooms[1],
  layout: {
    "text-field": ["get", "name"],
    "text-font": bold ? FONT_BOLD : FONT,
    "text-size": size,
    "text-max-width": 7,
    "text-padding": 6,
    "symbol-sort-key": ["coalesce", ["get", "rank"], 9],
  },
  paint: {
    "text-color": bold ? palette.ink : palette["ink-soft"],
    "text-halo-color": palette.paper,
    "text-halo-width": 1.6,
  },
});

/** The layers of a plain archive: land, water, borders, roads by class, names by rank. */
export const plainLayers = (source: string, palette: MapPalette): LayerSpecification[] => [
  ...AREAS.map(
    ([layer, role]): LayerSpecification => ({
      id: `${source}-${layer}`,
      type: "fill",
      source,
      "source-layer": layer,
      paint: { "fill-color": palette[role], "fill-antialias": false },
    }),
  ),
  ...LINES.map(
    ([layer, role, width, opacity, minzoom]): LayerSpecification => ({
      id: `${source}-${layer}-line`,
      type: "line",
      source,
      "source-layer": layer,
      minzoom,
      paint: { "line-color": palette[role], "line-width": width, "line-opacity": opacity },
    }),
  ),
  ...roads(source, palette),
  ...NAMES.map((each) => name(source, palette, each)),
];
