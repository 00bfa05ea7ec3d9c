import type { MapPin } from "@/components/map/map-pin";
import type { Place } from "@/server/kernel/place";

export type LiveMapProps = Readonly<{
  pins: ReadonlyArray<MapPin>;
  /** Where the map opens; later moves are the person's own. */
  centre: Place;
  zoom?: number;
  selectedId?: string | null;
  onSelect?: (id: string | null) => void;
  ownPosition?: Place | null;
  /** A MapLibre style to try for three seconds before the bundled map. */
  styleUrl?: string;
}>;
