import type { Basemap } from "@/components/map/basemap";
import type { MapGroupPin, MapPin } from "@/components/map/map-pin";
import type { MapRegion } from "@/components/map/map-region";
import type { Bounds, Place } from "@/server/kernel/place";

/** The edges of what a map shows, and how near it stands. */
export type MapSight = Bounds & Readonly<{ zoom: number }>;

/** A place to travel to, or the whole country. */
export type MapView = Readonly<{ place: Place; zoom: number } | { country: true }>;

export type LiveMapProps = Readonly<{
  pins?: ReadonlyArray<MapPin>;
  /** Neighbourhoods told together. */
  groups?: ReadonlyArray<MapGroupPin>;
  /** Told what is in sight, at the start and at every move. */
  onMove?: (sight: MapSight) => void;
  /** Where the map opens; later moves are the person's own. */
  centre: Place;
  zoom?: number;
  selectedId?: string | null;
  onSelect?: (id: string | null) => void;
  /** The reader's own house, named. */
  home?: Readonly<{ place: Place; name: string }> | null;
  /** Where the device says it is; a new one is travelled to. */
  ownPosition?: Place | null;
  /** What stands for the lots where the map is drawn back. */
  regions?: ReadonlyArray<MapRegion>;
  /** Travels there whenever it changes. */
  view?: MapView | null;
  /** Where the ground may come from; the bundled one without it. */
  basemap?: Basemap;
}>;
