import {
  AttributionControl,
  type GeoJSONSource,
  type MapMouseEvent,
  Map as MapView,
  NavigationControl,
  setWorkerUrl,
} from "maplibre-gl";
import { chooseStyle } from "@/components/map/choose-style";
import { type MapPalette, readPalette } from "@/components/map/map-palette";
import type { MapPin } from "@/components/map/map-pin";
import { bundledStyle } from "@/components/map/map-style";
import { CLUSTER_LAYER, chosen, OWN_SOURCE, PIN_LAYER, PINS_SOURCE, pinLayers } from "@/components/map/pin-layers";
import { boundsOf, toGeoJson } from "@/components/map/to-geojson";
import { INDONESIA, type Place, toGeoJsonPosition } from "@/server/kernel/place";

const BASEMAP_URL = "/basemap/indonesia.json";
const BATCH_MILLISECONDS = 250;
const CLOSE_UP_ZOOM = 14;
const MARGIN_DEGREES = 6;

export type MapEngineOptions = Readonly<{
  container: HTMLElement;
  centre: Place;
  zoom: number;
  styleUrl?: string;
  words: Readonly<{ zoomIn: string; zoomOut: string }>;
}>;

type SelectListener = (id: string | null) => void;

/** The one door to MapLibre: told what to show, it shows it, skipping what is shown already. */
export class MapEngine {
  private shown = "";
  private waiting: ReadonlyArray<MapPin> = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private selectedId = "";
  private ownPosition: Place | null = null;
  private readonly listeners = new Set<SelectListener>();

  private constructor(
    private readonly map: MapView,
    private readonly palette: MapPalette,
  ) {}

  static async create({ container, centre, zoom, styleUrl, words }: MapEngineOptions): Promise<MapEngine> {
    setWorkerUrl(new URL("maplibre-gl/dist/maplibre-gl-worker.mjs", import.meta.url).href);
    const palette = readPalette(container);
    const map = new MapView({
      container,
      style: await chooseStyle(styleUrl, bundledStyle(palette, BASEMAP_URL)),
      center: toGeoJsonPosition(centre),
      zoom,
      minZoom: 3.5,
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
      locale: { "NavigationControl.ZoomIn": words.zoomIn, "NavigationControl.ZoomOut": words.zoomOut },
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new AttributionControl({ compact: true }), "bottom-left");
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    const engine = new MapEngine(map, palette);
    map.once("style.load", () => engine.dress());
    map.on("click", (event) => engine.clicked(event));
    return engine;
  }

  /** Equal pins cost nothing; others are drawn together, at most four times a second. */
  setFeatures(pins: ReadonlyArray<MapPin>): void {
    this.waiting = pins;
    this.timer ??= setTimeout(() => this.draw(), this.shown === "" ? 0 : BATCH_MILLISECONDS);
  }

  select(id: string | null): void {
    this.selectedId = id ?? "";
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

  fitTo(places: ReadonlyArray<Place>): void {
    const bounds = boundsOf(places);
    if (bounds) this.map.fitBounds(bounds, { padding: 64, maxZoom: CLOSE_UP_ZOOM, duration: 200 });
  }

  setOwnPosition(place: Place | null): void {
    this.ownPosition = place;
    const source = this.map.getSource<GeoJSONSource>(OWN_SOURCE);
    source?.setData({
      type: "FeatureCollection",
      features: place
        ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: toGeoJsonPosition(place) } }]
        : [],
    });
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
    this.map.remove();
  }

  private dress(): void {
    this.map.addSource(PINS_SOURCE, {
      type: "geojson",
      data: toGeoJson([]),
      cluster: true,
      clusterRadius: 44,
      clusterMaxZoom: 13,
      clusterProperties: { minutes: ["min", ["get", "minutes"]] },
    });
    this.map.addSource(OWN_SOURCE, { type: "geojson", data: toGeoJson([]) });
    for (const layer of pinLayers(this.palette, this.selectedId)) this.map.addLayer(layer);
    this.setOwnPosition(this.ownPosition);
    this.draw();
  }

  private draw(): void {
    this.timer = undefined;
    const source = this.map.getSource<GeoJSONSource>(PINS_SOURCE);
    const data = toGeoJson(this.waiting);
    const signature = JSON.stringify(data);
    if (!source || signature === this.shown) return;
    this.shown = signature;
    source.setData(data);
  }

  private async clicked({ point }: MapMouseEvent): Promise<void> {
    const layers = [PIN_LAYER, CLUSTER_LAYER].filter((layer) => this.map.getLayer(layer));
    const [hit] = this.map.queryRenderedFeatures(point, { layers });
    if (hit?.layer.id === CLUSTER_LAYER && hit.geometry.type === "Point") {
      const source = this.map.getSource<GeoJSONSource>(PINS_SOURCE);
      const zoom = await source?.getClusterExpansionZoom(Number(hit.properties.cluster_id));
      this.map.easeTo({ center: hit.geometry.coordinates as [number, number], zoom, duration: 200 });
      return;
    }
    const id = hit ? String(hit.properties.id) : null;
    for (const listener of this.listeners) listener(id);
  }
}
