import {
  AttributionControl,
  addProtocol,
  type GeoJSONSource,
  Map as MapBox,
  type MapMouseEvent,
  NavigationControl,
  setWorkerUrl,
} from "maplibre-gl";
import { Protocol } from "pmtiles";
import type { Basemap } from "@/components/map/basemap";
import { chooseStyle } from "@/components/map/choose-style";
import type { MapSight, MapView } from "@/components/map/live-map-props";
import { type MapPalette, readPalette } from "@/components/map/map-palette";
import type { MapGroupPin, MapPin } from "@/components/map/map-pin";
import type { MapRegion } from "@/components/map/map-region";
import {
  CLUSTER_LAYER,
  chosen,
  HOME_SOURCE,
  LOT_LAYERS,
  OWN_SOURCE,
  PIN_LAYER,
  PINS_SOURCE,
  pinLayers,
} from "@/components/map/pin-layers";
import { pinSources } from "@/components/map/pin-sources";
import {
  PROVINCES_UNTIL,
  REGION_LAYERS,
  REGIONS_SOURCE,
  REGIONS_UNTIL,
  regionLayers,
  regionsToGeoJson,
} from "@/components/map/region-layers";
import { SignBoard } from "@/components/map/sign-board";
import { pointOf } from "@/components/map/to-geojson";
import { INDONESIA, type Place, toGeoJsonPosition } from "@/server/kernel/place";

const CLOSE_UP_ZOOM = 14;
const GROUP_ZOOM = 1.5;
const MARGIN_DEGREES = 6;
const OPEN_SOURCES = "maplibregl-compact-show";
const TRAVEL = { duration: 200 } as const;

export type MapEngineOptions = Readonly<{
  container: HTMLElement;
  centre: Place;
  zoom: number;
  basemap: Basemap;
  words: Readonly<{ zoomIn: string; zoomOut: string; attribution: string }>;
}>;

type MoveListener = (sight: MapSight) => void;
type SelectListener = (id: string | null) => void;
type Data = Parameters<GeoJSONSource["setData"]>[0];

/** The one door to MapLibre: told what to show, it shows it, skipping what is shown already. */
export class MapEngine {
  private readonly board: SignBoard;
  private selectedId = "";
  private lotsFrom = 0;
  private readonly lying = new Map<string, Data>();
  private readonly listeners = new Set<SelectListener>();

  private constructor(
    private readonly map: MapBox,
    private readonly palette: MapPalette,
  ) {
    this.board = new SignBoard(() => map.getSource<GeoJSONSource>(PINS_SOURCE));
  }

  static async create({ container, centre, zoom, basemap, words }: MapEngineOptions): Promise<MapEngine> {
    setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);
    addProtocol("pmtiles", new Protocol().tile);
    const palette = readPalette(container);
    const { link, style } = await chooseStyle(basemap, palette);
    const map = new MapBox({
      container,
      style,
      center: toGeoJsonPosition(centre),
      zoom,
      minZoom: 2,
      maxZoom: 18,
      maxBounds: [
        INDONESIA.west - MARGIN_DEGREES,
        INDONESIA.south - MARGIN_DEGREES,
        INDONESIA.east + MARGIN_DEGREES,
        INDONESIA.north + MARGIN_DEGREES,
      ],
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: false,
      attributionControl: false,
      locale: {
        "NavigationControl.ZoomIn": words.zoomIn,
        "NavigationControl.ZoomOut": words.zoomOut,
        "AttributionControl.ToggleAttribution": words.attribution,
      },
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new AttributionControl({ compact: true }), "bottom-left");
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    const engine = new MapEngine(map, palette);
    container.dataset.basemap = link;
    map.once("style.load", () => engine.dress());
    map.on("idle", () => engine.tellWhatIsDrawn(container));
    map.once("movestart", () => container.querySelector(`.${OPEN_SOURCES}`)?.classList.remove(OPEN_SOURCES));
    map.on("click", (event) => engine.clicked(event));
    return engine;
  }

  setFeatures(pins: ReadonlyArray<MapPin>, groups: ReadonlyArray<MapGroupPin>): void {
    this.board.show(pins, groups);
  }

  /** Marks a pin, and brings it into sight where it is out of it. */
  select(id: string | null): void {
    this.selectedId = id ?? "";
    const place = this.board.placeOf(id);
    const isNearEnough = this.map.getZoom() >= REGIONS_UNTIL;
    if (place && !(isNearEnough && this.map.getBounds().contains(toGeoJsonPosition(place))))
      this.goTo(place, isNearEnough ? this.map.getZoom() : CLOSE_UP_ZOOM - 1);
    if (!this.map.getLayer(PIN_LAYER)) return;
    this.map.setPaintProperty(PIN_LAYER, "circle-radius", chosen(this.selectedId, 23, 17));
    this.map.setPaintProperty(
      PIN_LAYER,
      "circle-stroke-color",
      chosen(this.selectedId, this.palette.ink, this.palette.surface),
    );
  }

  /** @returns how to stop listening; null is a tap on nothing. */
  onSelect(listener: SelectListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells what is in sight, now and whenever the map moves. @returns how to stop listening */
  onMove(listener: MoveListener): () => void {
    const tell = () => {
      const edges = this.map.getBounds();
      const [south, north, west, east] = [edges.getSouth(), edges.getNorth(), edges.getWest(), edges.getEast()];
      listener({ south, north, west, east, zoom: this.map.getZoom() });
    };
    tell();
    this.map.on("move", tell);
    return () => void this.map.off("move", tell);
  }

  goTo(place: Place, zoom: number): void {
    this.map.easeTo({ center: toGeoJsonPosition(place), zoom, ...TRAVEL });
  }

  travel(view: MapView): void {
    const { west, south, east, north } = INDONESIA;
    if ("country" in view) this.map.fitBounds([west, south, east, north], TRAVEL);
    else this.goTo(view.place, view.zoom);
  }

  /** Where regions are known, lots show only from near by. */
  setRegions(regions: ReadonlyArray<MapRegion>): void {
    this.lotsFrom = regions.length > 0 ? REGIONS_UNTIL : 0;
    this.thinOut();
    this.lay(REGIONS_SOURCE, regionsToGeoJson(regions));
  }

  private thinOut(): void {
    for (const layer of LOT_LAYERS) if (this.map.getLayer(layer)) this.map.setLayerZoomRange(layer, this.lotsFrom, 24);
  }

  setHome(home: Readonly<{ place: Place; name: string }> | null): void {
    this.lay(HOME_SOURCE, pointOf(home?.place ?? null, home?.name));
  }

  setOwnPosition(place: Place | null): void {
    this.lay(OWN_SOURCE, pointOf(place));
    if (place) this.goTo(place, CLOSE_UP_ZOOM);
  }

  destroy(): void {
    this.board.stop();
    this.listeners.clear();
    this.map.remove();
  }

  /** Kept until the style is there, and drawn at once after. */
  private lay(source: string, data: Data): void {
    this.lying.set(source, data);
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  private dress(): void {
    for (const [id, source] of Object.entries(pinSources())) this.map.addSource(id, source);
    for (const layer of regionLayers(this.palette)) this.map.addLayer(layer);
    for (const layer of pinLayers(this.palette, this.selectedId, document.documentElement.lang))
      this.map.addLayer(layer);
    this.thinOut();
    for (const [source, data] of this.lying) this.lay(source, data);
    this.board.draw();
  }

  /** For whoever watches from outside: how near the map stands and what stands on it, once everything is drawn. */
  private tellWhatIsDrawn(container: HTMLElement): void {
    container.dataset.zoom = this.map.getZoom().toFixed(1);
    const { lots, groups } = this.board.counts;
    Object.assign(container.dataset, { lots, groups, drawn: "true" });
  }

  private async clicked({ point }: MapMouseEvent): Promise<void> {
    const layers = [PIN_LAYER, CLUSTER_LAYER, ...REGION_LAYERS].filter((layer) => this.map.getLayer(layer));
    const [hit] = this.map.queryRenderedFeatures(point, { layers });
    const position = hit?.geometry.type === "Point" ? (hit.geometry.coordinates as [number, number]) : null;
    if (hit && position && hit.layer.id === CLUSTER_LAYER) {
      this.map.easeTo({ center: position, zoom: await this.zoomInto(hit.properties), ...TRAVEL });
    } else if (hit && position && REGION_LAYERS.includes(hit.layer.id)) this.enter(hit.properties, position);
    else for (const listener of this.listeners) listener(hit ? String(hit.properties.id) : null);
  }

  /** Where signs that touch part; a group told by the server is always worth another look. */
  private async zoomInto({ cluster_id, lots, point_count }: Record<string, unknown>): Promise<number> {
    const further = this.map.getZoom() + GROUP_ZOOM;
    if (cluster_id === undefined) return further;
    const source = this.map.getSource<GeoJSONSource>(PINS_SOURCE);
    const apart = (await source?.getClusterExpansionZoom(Number(cluster_id))) ?? further;
    return lots === point_count ? apart : Math.max(apart, further);
  }

  /** A province opens its regions, a region its lots. */
  private enter(properties: Record<string, unknown>, [longitude, latitude]: [number, number]): void {
    const place = { latitude, longitude };
    const isProvince = properties.level === "province";
    this.goTo(place, isProvince ? PROVINCES_UNTIL + 1.2 : REGIONS_UNTIL + 2);
  }
}
