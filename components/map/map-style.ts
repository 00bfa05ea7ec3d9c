import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { MapPalette } from "@/components/map/map-palette";

export const BASEMAP_SOURCE = "basemap";

const FONT = ["Plus Jakarta Sans"];
// MapLibre reads the weight off the first name and draws with the second, the face the page has.
const FONT_BOLD = ["Plus Jakarta Sans Bold", "Plus Jakarta Sans"];
const kind = (name: string): ExpressionSpecification => ["==", ["get", "kind"], name];

type LabelLook = Readonly<{
  colour: string;
  halo: string;
  size: ExpressionSpecification | number;
  zooms: readonly [from: number, to: number];
  bold?: boolean;
  spacing?: number;
}>;

function label(name: string, { colour, halo, size, zooms, bold = false, spacing = 0 }: LabelLook): LayerSpecification {
  return {
    id: `label-${name}`,
    type: "symbol",
    source: BASEMAP_SOURCE,
    filter: kind(name),
    minzoom: zooms[0],
    maxzoom: zooms[1],
    layout: {
      "text-field": ["get", "name"],
      "text-font": bold ? FONT_BOLD : FONT,
      "text-size": size,
      "text-letter-spacing": spacing,
      "text-max-width": 7,
      "text-padding": 6,
    },
    paint: { "text-color": colour, "text-halo-color": halo, "text-halo-width": 1.6 },
  };
}

const byZoom = (from: number, small: number, to: number, large: number): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  from,
  small,
  to,
  large,
];

function roads(palette: MapPalette): LayerSpecification[] {
  const shared = { type: "line", source: BASEMAP_SOURCE, filter: kind("road"), minzoom: 9, maxzoom: 14.5 } as const;
  const layout = { "line-cap": "round", "line-join": "round" } as const;
  return [
    { ...shared, id: "road-edge", layout, paint: { "line-color": palette.line, "line-width": byZoom(9, 1.6, 14, 8) } },
    { ...shared, id: "road", layout, paint: { "line-color": palette.surface, "line-width": byZoom(9, 0.6, 14, 5.5) } },
    {
      ...shared,
      id: "road-name",
      type: "symbol",
      minzoom: 11.5,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 380,
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": 12,
      },
      paint: { "text-color": palette["ink-soft"], "text-halo-color": palette.surface, "text-halo-width": 1.6 },
    },
  ];
}

/** The bundled map: calm land and sea, main roads of Jakarta, names that thin out as one draws back. */
export function bundledStyle(palette: MapPalette, basemapUrl: string): StyleSpecification {
  const soft = { colour: palette["ink-soft"], halo: palette.paper };
  return {
    version: 8,
    sources: {
      [BASEMAP_SOURCE]: {
        type: "geojson",
        data: basemapUrl,
        attribution: "Natural Earth · GeoNames (CC BY 4.0)",
        tolerance: 0.3,
      },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": palette["sky-soft"] } },
      {
        id: "neighbour",
        type: "fill",
        source: BASEMAP_SOURCE,
        filter: kind("neighbour"),
        paint: { "fill-color": palette.sunken },
      },
      {
        id: "land",
        type: "fill",
        source: BASEMAP_SOURCE,
        filter: kind("land"),
        paint: { "fill-color": palette.paper },
      },
      {
        id: "coast",
        type: "line",
        source: BASEMAP_SOURCE,
        filter: kind("land"),
        paint: { "line-color": palette.line, "line-width": 1.2 },
      },
      {
        id: "border",
        type: "line",
        source: BASEMAP_SOURCE,
        filter: kind("border"),
        maxzoom: 11,
        paint: {
          "line-color": palette["line-strong"],
          "line-width": byZoom(4, 0.6, 10, 1.4),
          "line-dasharray": [3, 2],
          "line-opacity": 0.8,
        },
      },
      ...roads(palette),
      label("sea", {
        colour: palette.sky,
        halo: palette["sky-soft"],
        size: byZoom(4, 11, 10, 15),
        zooms: [4, 12],
        spacing: 0.12,
      }),
      label("district", { ...soft, size: byZoom(10, 11, 14, 15), zooms: [10, 17] }),
      label("town", { ...soft, size: byZoom(7, 11, 12, 15), zooms: [7, 12.5] }),
      label("province", { ...soft, size: 12, zooms: [4.4, 7.2], spacing: 0.06 }),
      label("city", {
        colour: palette.ink,
        halo: palette.paper,
        size: byZoom(4, 12, 10, 20),
        zooms: [4.6, 11.2],
        bold: true,
      }),
    ],
  };
}
