"use client";

import { useMemo } from "react";
import type { Basemap } from "@/components/map/basemap";
import { LiveMap } from "@/components/map/live-map";
import type { Place } from "@/server/kernel/place";

const ZOOM = 14;

type WhereMapProps = Readonly<{
  place: Place;
  /** Stands beside the pin. */
  name: string;
  basemap: Basemap;
}>;

/** A picture of where: moved by choosing anew, not by dragging. */
export function WhereMap({ place, name, basemap }: WhereMapProps) {
  const home = useMemo(() => ({ place, name }), [place, name]);
  return (
    <div inert className="h-56">
      <LiveMap key={`${place.latitude},${place.longitude}`} centre={place} zoom={ZOOM} home={home} basemap={basemap} />
    </div>
  );
}
