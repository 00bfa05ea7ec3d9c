import { config } from "@/server/platform/config";
import { singleton } from "@/server/platform/singleton";
import { ARCHIVE_PREFIX, mapArchives } from "@/server/web/map-archives";

/** Where a page's map may find its ground: the configured styles and our own archives, as this process was started with. */
export const basemap = () =>
  singleton("basemap", () => {
    const { MAP_STYLE_URL, MAP_STYLE_DARK_URL, MAP_ARCHIVES_DIR } = config();
    return {
      styleUrl: MAP_STYLE_URL || null,
      darkStyleUrl: MAP_STYLE_DARK_URL || null,
      archives: [...mapArchives(MAP_ARCHIVES_DIR).keys()].map((name) => `${ARCHIVE_PREFIX}${name}`),
    };
  });
