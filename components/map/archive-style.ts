import { layers as protomapsLayers } from "@protomaps/basemaps";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { FetchSource, PMTiles } from "pmtiles";
import { backdrop, plainLayers } from "@/components/map/archive-layers";
import type { MapPalette } from "@/components/map/map-palette";
import { protomapsFlavor } from "@/components/map/protomaps-flavor";

type Archive = Readonly<{
  name: string;
  url: string;
  minZoom: number;
  maxZoom: number;
  layers: ReadonlySet<string>;
  attribution: string;
}>;
type Metadata = { attribution?: string; vector_layers?: { id: string }[] };

const isVector = 1;

async function open(url: string, index: number): Promise<Archive> {
  const archive = new PMTiles(new FetchSource(new URL(url, window.location.origin).href));
  const [{ minZoom, maxZoom, tileType }, metadata] = await Promise.all([
    archive.getHeader(),
    archive.getMetadata() as Promise<Metadata>,
  ]);
  if (tileType !== isVector) throw new Error(`${url} holds no vector tiles`);
  const layers = new Set((metadata.vector_layers ?? []).map(({ id }) => id));
  return { name: `archive-${index}`, url, minZoom, maxZoom, layers, attribution: metadata.attribution ?? "" };
}

/** Layers of one archive, under names of their own so that several archives lie on each other. */
function layersOf({ name, layers }: Archive, palette: MapPalette): LayerSpecification[] {
  const isProtomaps = layers.has("earth") && layers.has("roads");
  if (!isProtomaps) return plainLayers(name, palette);
  // Signs need a sprite sheet, which an archive does not bring.
  const drawn = protomapsLayers(name, protomapsFlavor(palette), { lang: "id" }).filter(
    (layer) => layer.type !== "background" && !(layer.type === "symbol" && layer.layout?.["icon-image"]),
  );
  return drawn.map((layer) => ({ ...layer, id: `${name}-${layer.id}` }));
}

/**
 * A style over PMTiles archives, those with few zooms below those with many.
 * @throws when the archives do not answer in time
 */
export async function archiveStyle(
  urls: readonly string[],
  palette: MapPalette,
  signal: AbortSignal,
): Promise<StyleSpecification> {
  const late = new Promise<never>((_, refuse) => signal.addEventListener("abort", () => refuse(signal.reason)));
  const archives = await Promise.race([Promise.all(urls.map(open)), late]);
  archives.sort((one, other) => one.minZoom - other.minZoom || one.maxZoom - other.maxZoom);
  const source = ({ url, attribution, minZoom, maxZoom }: Archive) => ({
    type: "vector" as const,
    tiles: [`pmtiles://${new URL(url, window.location.origin).href}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    attribution,
  });
  return {
    version: 8,
    sources: Object.fromEntries(archives.map((archive) => [archive.name, source(archive)])),
    layers: [backdrop(palette), ...inOrder(archives.flatMap((archive) => layersOf(archive, palette)))],
  };
}

/** Areas, then lines, then names, whichever archive they are from. */
function inOrder(layers: LayerSpecification[]): LayerSpecification[] {
  const rank = ({ type }: LayerSpecification) => (type === "symbol" ? 2 : type === "line" ? 1 : 0);
  return [...layers].sort((one, other) => rank(one) - rank(other));
}
