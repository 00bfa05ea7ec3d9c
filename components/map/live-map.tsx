"use client";

import { useText } from "@/components/language/language-provider";
import type { LiveMapProps } from "@/components/map/live-map-props";
import { MapFallback } from "@/components/map/map-fallback";
import { words } from "@/components/map/words";
import { later } from "@/components/ui/later";

const MapCanvas = later(() => import("@/components/map/map-canvas").then((module) => module.MapCanvas), <Preparing />);

/** The map, fetched only where it is shown; it fills its parent, so the parent gives the height. */
export function LiveMap(props: LiveMapProps) {
  return (
    <div className="relative isolate size-full overflow-hidden rounded-card border border-line">
      <MapCanvas {...props} />
    </div>
  );
}

function Preparing() {
  const say = useText();
  return <MapFallback text={say(words.preparing)} />;
}
