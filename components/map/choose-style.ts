import type { SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Basemap } from "@/components/map/basemap";
import { isDark, type MapPalette } from "@/components/map/map-palette";
import { bundledStyle } from "@/components/map/map-style";

const BUDGET_MILLISECONDS = 3_000;
const BUNDLED_URL = "/basemap/indonesia.json";

export type ChosenStyle = Readonly<{ link: "configured" | "archives" | "bundled"; style: StyleSpecification }>;

/** The first ground that answers: the configured style within three seconds, our own archives, the bundled map. */
export async function chooseStyle(basemap: Basemap, palette: MapPalette): Promise<ChosenStyle> {
  const bundled = bundledStyle(palette, BUNDLED_URL);
  const url = (isDark(palette) ? basemap.darkStyleUrl : null) ?? basemap.styleUrl;
  const configured = url ? await quietly(configuredStyle(url)) : null;
  if (configured) return { link: "configured", style: configured };
  const { archives } = basemap;
  const own = archives.length > 0 ? await quietly(archivesStyle(archives, palette)) : null;
  return own ? { link: "archives", style: own } : { link: "bundled", style: bundled };
}

const quietly = <Value>(promise: Promise<Value>): Promise<Value | null> => promise.catch(() => null);

/** The style with the description of its tiles: a style whose tiles do not answer is no map. */
async function configuredStyle(url: string): Promise<StyleSpecification> {
  const signal = AbortSignal.timeout(BUDGET_MILLISECONDS);
  const { glyphs: _, ...style } = await readJson<StyleSpecification>(url, signal);
  const sources = await Promise.all(
    Object.entries(style.sources).map(async ([name, source]) => [name, await described(source, signal)] as const),
  );
  // Without glyphs every label, ours included, is drawn with the fonts of the device.
  return { ...style, sources: Object.fromEntries(sources) };
}

async function described(source: SourceSpecification, signal: AbortSignal): Promise<SourceSpecification> {
  if (!("url" in source) || !source.url || (source.type !== "vector" && source.type !== "raster")) return source;
  const { url, ...rest } = source;
  return { ...(await readJson<object>(url, signal)), ...rest } as SourceSpecification;
}

async function readJson<Document>(url: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as Document;
}

async function archivesStyle(archives: readonly string[], palette: MapPalette): Promise<StyleSpecification> {
  const { archiveStyle } = await import("@/components/map/archive-style");
  return archiveStyle(archives, palette, AbortSignal.timeout(BUDGET_MILLISECONDS));
}
