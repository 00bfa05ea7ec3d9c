import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { MapPalette } from "@/components/map/map-palette";

export const PINS_SOURCE = "pins";
export const OWN_SOURCE = "own-position";
export const HOME_SOURCE = "home";
export const PIN_LAYER = "pin";
export const CLUSTER_LAYER = "cluster";
export const LOT_LAYERS = [
  ...[CLUSTER_LAYER, "cluster-count", "cluster-weight"],
  ...[PIN_LAYER, "pin-amount", "pin-minutes"],
] as const;

const FONT = ["Plus Jakarta Sans Bold", "Plus Jakarta Sans"];
const CLUSTERED: ExpressionSpecification = ["any", ["has", "point_count"], ["has", "group"]];
const ALONE: ExpressionSpecification = ["!", CLUSTERED];

/** Colour by the fewest minutes left, the cluster's worst or the pin's own. */
const byMinutes = (chili: string, turmeric: string, leaf: string): ExpressionSpecification => [
  "step",
  ["get", "minutes"],
  chili,
  15.5,
  turmeric,
  60.5,
  leaf,
];

/** "1.240 kg"; what nobody weighed is said apart, never added as nothing. @param locale such as `id` */
const weight = (locale: string): ExpressionSpecification => [
  "case",
  ["==", ["get", "unknown"], ["get", "lots"]],
  "",
  [
    "concat",
    ["case", [">", ["get", "unknown"], 0], "≥ ", ""],
    ["number-format", ["/", ["get", "grams"], 1_000], { locale, "max-fraction-digits": 0 }],
    "\u00a0kg",
  ],
];

/** Just under a ring of the radius drawn, in lines of its text. */
const beneathRing: ExpressionSpecification = [
  "step",
  ["get", "lots"],
  ["literal", [0, 2]],
  10,
  ["literal", [0, 2.15]],
  100,
  ["literal", [0, 2.4]],
  1_000,
  ["literal", [0, 2.7]],
  10_000,
  ["literal", [0, 3.1]],
];

/** What stands on any basemap: where I am, and above it clusters and pins with their amounts. */
export function pinLayers(palette: MapPalette, selectedId: string, locale: string): LayerSpecification[] {
  const ground = byMinutes(palette.chili, palette.turmeric, palette.leaf);
  const ink = byMinutes(palette["on-chili"], palette["on-turmeric"], palette["on-leaf"]);
  return [
    {
      id: HOME_SOURCE,
      type: "circle",
      source: HOME_SOURCE,
      minzoom: 8,
      paint: {
        "circle-color": palette.surface,
        "circle-radius": 7,
        "circle-stroke-width": 4,
        "circle-stroke-color": palette.ink,
      },
    },
    {
      id: "home-name",
      type: "symbol",
      source: HOME_SOURCE,
      minzoom: 10,
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONT,
        "text-size": 13,
        "text-anchor": "top",
        "text-offset": [0, 1],
        "text-optional": true,
      },
      paint: { "text-color": palette.ink, "text-halo-color": palette.surface, "text-halo-width": 2 },
    },
    {
      id: OWN_SOURCE,
      type: "circle",
      source: OWN_SOURCE,
      paint: {
        "circle-color": palette.sky,
        "circle-radius": 8,
        "circle-stroke-width": 4,
        "circle-stroke-color": palette.surface,
      },
    },
    {
      id: CLUSTER_LAYER,
      type: "circle",
      source: PINS_SOURCE,
      filter: CLUSTERED,
      paint: {
        "circle-color": palette.surface,
        "circle-radius": ["step", ["get", "lots"], 20, 10, 22, 100, 25, 1_000, 29, 10_000, 34],
        "circle-stroke-width": 5,
        "circle-stroke-color": ground,
      },
    },
    {
      id: "cluster-count",
      type: "symbol",
      source: PINS_SOURCE,
      filter: CLUSTERED,
      layout: {
        "text-field": ["number-format", ["get", "lots"], { locale }],
        "text-font": FONT,
        "text-size": 16,
        "text-allow-overlap": true,
      },
      paint: { "text-color": palette.ink },
    },
    {
      id: "cluster-weight",
      type: "symbol",
      source: PINS_SOURCE,
      filter: CLUSTERED,
      layout: {
        "text-field": weight(locale),
        "text-font": FONT,
        "text-size": 13,
        "text-anchor": "top",
        "text-offset": beneathRing,
        "text-optional": true,
      },
      paint: { "text-color": palette.ink, "text-halo-color": palette.surface, "text-halo-width": 2 },
    },
    {
      id: PIN_LAYER,
      type: "circle",
      source: PINS_SOURCE,
      filter: ALONE,
      paint: {
        "circle-color": ground,
        "circle-radius": chosen(selectedId, 23, 17),
        "circle-stroke-width": 3,
        "circle-stroke-color": chosen(selectedId, palette.ink, palette.surface),
      },
    },
    {
      id: "pin-amount",
      type: "symbol",
      source: PINS_SOURCE,
      filter: ALONE,
      layout: { "text-field": ["get", "amount"], "text-font": FONT, "text-size": 15, "text-allow-overlap": true },
      paint: { "text-color": ink },
    },
    {
      id: "pin-minutes",
      type: "symbol",
      source: PINS_SOURCE,
      filter: ALONE,
      layout: {
        "text-field": ["get", "below"],
        "text-font": FONT,
        "text-size": 13,
        "text-anchor": "top",
        "text-offset": [0, 1.6],
        "text-optional": true,
      },
      paint: { "text-color": palette.ink, "text-halo-color": palette.surface, "text-halo-width": 2 },
    },
  ];
}

export function chosen<Value extends string | number>(id: string, yes: Value, no: Value): ExpressionSpecification {
  return ["case", ["==", ["get", "id"], id], yes, no];
}
