import { type Flavor, namedFlavor } from "@protomaps/basemaps";
import { isDark, type MapPalette } from "@/components/map/map-palette";

/** The Protomaps look in the colours of the house. */
export function protomapsFlavor(palette: MapPalette): Flavor {
  return {
    ...namedFlavor(isDark(palette) ? "dark" : "light"),
    background: palette["sky-soft"],
    earth: palette.paper,
    water: palette["sky-soft"],
    boundaries: palette["line-strong"],
    buildings: palette.sunken,
    minor_a: palette.surface,
    minor_b: palette.surface,
    major: palette.surface,
    highway: palette.surface,
    minor_casing: palette.line,
    major_casing_early: palette.line,
    major_casing_late: palette.line,
    highway_casing_early: palette.line,
    highway_casing_late: palette.line,
    city_label: palette.ink,
    city_label_halo: palette.paper,
    subplace_label: palette["ink-soft"],
    subplace_label_halo: palette.paper,
    state_label: palette["ink-soft"],
    state_label_halo: palette.paper,
    ocean_label: palette.sky,
    regular: "Plus Jakarta Sans",
    bold: "Plus Jakarta Sans Bold",
    italic: "Plus Jakarta Sans",
  };
}
