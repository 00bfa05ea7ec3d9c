import type { GeoJSONSourceSpecification } from "maplibre-gl";
import { HOME_SOURCE, OWN_SOURCE, PINS_SOURCE } from "@/components/map/pin-layers";
import { REGIONS_SOURCE } from "@/components/map/region-layers";
import { toGeoJson } from "@/components/map/to-geojson";

const empty = (): GeoJSONSourceSpecification => ({ type: "geojson", data: toGeoJson([]) });

/** What lies on any ground, empty at first. */
export const pinSources = (): Readonly<Record<string, GeoJSONSourceSpecification>> => ({
  [PINS_SOURCE]: {
    ...empty(),
    promoteId: "id",
    cluster: true,
    clusterRadius: 64,
    clusterMaxZoom: 15,
    clusterProperties: {
      minutes: ["min", ["get", "minutes"]],
      lots: ["+", ["get", "lots"]],
      grams: ["+", ["get", "grams"]],
      unknown: ["+", ["get", "unknown"]],
    },
  },
  [HOME_SOURCE]: empty(),
  [OWN_SOURCE]: empty(),
  [REGIONS_SOURCE]: empty(),
});
