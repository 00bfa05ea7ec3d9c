import type { GeoJSONSource } from "maplibre-gl";
import type { MapGroupPin, MapPin } from "@/components/map/map-pin";
import { differenceOf, toGeoJson } from "@/components/map/to-geojson";
import type { Place } from "@/server/kernel/place";

const BATCH_MILLISECONDS = 250;

/** The signs on the map: of what it is told it lays down only what differs, at most four times a second. */
export class SignBoard {
  /** How many lots and groups were laid down last. */
  counts: Readonly<{ lots: number; groups: number }> = { lots: 0, groups: 0 };
  private shown: ReadonlyMap<string, string> = new Map();
  private pins: ReadonlyArray<MapPin> = [];
  private groups: ReadonlyArray<MapGroupPin> = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly source: () => GeoJSONSource | undefined) {}

  show(pins: ReadonlyArray<MapPin>, groups: ReadonlyArray<MapGroupPin>): void {
    this.pins = pins;
    this.groups = groups;
    this.timer ??= setTimeout(() => this.draw(), this.shown.size === 0 ? 0 : BATCH_MILLISECONDS);
  }

  placeOf(id: string | null): Place | undefined {
    return this.pins.find((pin) => pin.id === id)?.place;
  }

  draw(): void {
    this.timer = undefined;
    const source = this.source();
    if (!source) return;
    const { add, remove, now } = differenceOf(this.shown, toGeoJson(this.pins, this.groups));
    this.shown = now;
    this.counts = { lots: now.size - this.groups.length, groups: this.groups.length };
    if (add.length + remove.length > 0) void source.updateData({ add, remove });
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
