/** Where a map's own ground may come from, best first; what is missing or does not answer is passed over. */
export type Basemap = Readonly<{
  /** A MapLibre style document for light and dark screens, or null. */
  styleUrl: string | null;
  darkStyleUrl: string | null;
  /** Addresses of PMTiles archives of our own, coarse before fine. */
  archives: readonly string[];
}>;

export const BUNDLED_ONLY: Basemap = { styleUrl: null, darkStyleUrl: null, archives: [] };
