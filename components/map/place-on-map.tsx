"use client";

import { useCallback, useRef, useState } from "react";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { LiveMap } from "@/components/map/live-map";
import type { MapSight } from "@/components/map/live-map-props";
import { placeChoiceWords } from "@/components/map/place-choice-words";
import { Button } from "@/components/ui/button";
import type { Place } from "@/server/kernel/place";

type PlaceOnMapProps = Readonly<{
  start: Place;
  zoom: number;
  basemap: Basemap;
  onChoose: (place: Place) => void;
  onClose: () => void;
}>;

/** From further away a finger's width is a neighbourhood. */
const NEAR_ENOUGH_ZOOM = 12;

/** The middle of the map is the place; it moves under a finger and by the arrow keys. */
export function PlaceOnMap({ start, zoom, basemap, onChoose, onClose }: PlaceOnMapProps) {
  const say = useText();
  const [opened] = useState(start);
  const [isNear, setIsNear] = useState(zoom >= NEAR_ENOUGH_ZOOM);
  const middle = useRef(start);
  const follow = useCallback(({ south, north, west, east, zoom: seen }: MapSight) => {
    middle.current = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
    setIsNear(seen >= NEAR_ENOUGH_ZOOM);
  }, []);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{say(placeChoiceWords.mapHint)}</p>
      <div className="relative h-80">
        <LiveMap centre={opened} zoom={zoom} onMove={follow} basemap={basemap} />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-1/2 z-10 grid size-12 -translate-1/2 place-items-center rounded-full border-3 border-leaf"
        >
          <span className="size-2 rounded-full bg-leaf" />
        </span>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button reason={isNear ? null : say(placeChoiceWords.nearer)} onClick={() => onChoose(middle.current)}>
          {say(placeChoiceWords.useThis)}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {say(placeChoiceWords.never)}
        </Button>
      </div>
    </div>
  );
}
