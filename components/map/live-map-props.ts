import type { Basemap } from "@/components/map/basemap";
import type { MapPin } from "@/components/map/map-pin";
import type { MapRegion } from "@/components/map/map-region";
import type { Place } from "@/server/kernel/place";

/** A place to travel to, or the whole country. */
export type MapView = Readonly<{ place: Place; zoom: number } | { country: true }>;

export type LiveMapProps = Readonly<{
  pins: ReadonlyArray<MapPin>;
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
  onRegion?: (id: string, place: Place) => void;
  /** Travels there whenever it changes. */
  view?: MapView | null;
  /** Where the ground may come from; the bundled one without it. */
  basemap?: Basemap;
}>;
