"use client";

import { LocateFixed, MapPinned } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { placeChoiceWords } from "@/components/map/place-choice-words";
import { useOwnPosition } from "@/components/map/use-own-position";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { isInIndonesia, type Place } from "@/server/kernel/place";

const PlaceOnMap = later(
  () => import("@/components/map/place-on-map").then((module) => module.PlaceOnMap),
  <Skeleton shape="tall" />,
);

const STREETS_ZOOM = 14;
/** Monas, where a map without any place opens. */
const CAPITAL: Place = { latitude: -6.1754, longitude: 106.8272 };

type PlaceChoiceProps = Readonly<{
  /** Where the map opens; the capital without it. */
  start: Place | null;
  /** How near the map opens. */
  zoom?: number;
  basemap: Basemap;
  pending: boolean;
  onChoose: (place: Place) => void;
}>;

/** A place by what the device says, or by the middle of a map. */
export function PlaceChoice({ start, zoom = STREETS_ZOOM, basemap, pending, onChoose }: PlaceChoiceProps) {
  const say = useText();
  const own = useOwnPosition();
  const [onMap, setOnMap] = useState(false);
  const [outside, setOutside] = useState(false);
  function choose(place: Place) {
    setOutside(!isInIndonesia(place));
    if (!isInIndonesia(place)) return;
    setOnMap(false);
    onChoose(place);
  }
  const found = useEffectEvent(choose);
  useEffect(() => {
    if (own.place) found(own.place);
  }, [own.place]);
  const trouble = outside
    ? placeChoiceWords.outside
    : own.state === "denied"
      ? placeChoiceWords.denied
      : placeChoiceWords.failed;
  return (
    <Asking open={onMap} onClose={() => setOnMap(false)}>
      {outside || own.state === "denied" || own.state === "failed" ? (
        <Notice kind="attention">{say(trouble)}</Notice>
      ) : null}
      {onMap ? (
        <PlaceOnMap
          basemap={basemap}
          start={start ?? CAPITAL}
          zoom={start ? zoom : STREETS_ZOOM}
          onChoose={choose}
          onClose={() => setOnMap(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button variant="secondary" icon={LocateFixed} pending={pending || own.state === "asking"} onClick={own.ask}>
            {say(placeChoiceWords.byDevice)}
          </Button>
          <Button variant="secondary" icon={MapPinned} onClick={() => setOnMap(true)}>
            {say(placeChoiceWords.byMap)}
          </Button>
        </div>
      )}
    </Asking>
  );
}
