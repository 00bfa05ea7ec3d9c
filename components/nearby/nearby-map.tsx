"use client";

import { useQuery } from "@tanstack/react-query";
import { House, LocateFixed, Map as MapIcon } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { LiveMap } from "@/components/map/live-map";
import type { MapView } from "@/components/map/live-map-props";
import { type OwnPosition, useOwnPosition } from "@/components/map/use-own-position";
import { words as mapWords } from "@/components/map/words";
import { ChosenLot } from "@/components/nearby/chosen-lot";
import { placeWords } from "@/components/nearby/map-words";
import { pinsOf } from "@/components/nearby/pins";
import type { Recipient } from "@/components/nearby/recipient";
import { regionsOf } from "@/components/nearby/regions";
import { useElsewhere } from "@/components/nearby/use-elsewhere";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Place } from "@/server/kernel/place";
import { MINUTE } from "@/server/kernel/time";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type NearbyMapProps = Readonly<{
  lots: readonly NearbyItem[];
  recipient: Recipient;
  now: Date;
  selectedId: string | null;
  basemap: Basemap;
  onSelect: (id: string | null) => void;
}>;

const HOME_ZOOM = 12;

/** The same lots as points, the country by region when drawn back, and the chosen lot told beneath. */
export function NearbyMap({ lots: near, recipient, now, selectedId, basemap, onSelect }: NearbyMapProps) {
  const language = useLanguage();
  const api = useApi();
  const own = useOwnPosition();
  const [view, setView] = useState<MapView | null>(null);
  const { lots, visit } = useElsewhere(near, recipient);
  const pins = useMemo(() => pinsOf(lots, now, language), [lots, now, language]);
  const { data } = useQuery({ ...api.surplus.byRegion.queryOptions(), staleTime: MINUTE });
  const regions = useMemo(() => regionsOf(data?.items ?? [], language), [data, language]);
  const home = useMemo(() => ({ place: recipient.place, name: recipient.name }), [recipient.place, recipient.name]);
  const enterRegion = useCallback((_: string, place: Place) => visit(place), [visit]);
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 lg:h-[calc(100dvh-8rem)]">
      <div className="min-h-64 flex-1 shrink-0">
        <LiveMap
          {...{ pins, selectedId, onSelect, home, regions, basemap, view }}
          centre={recipient.place}
          ownPosition={own.place}
          onRegion={enterRegion}
        />
      </div>
      <MapTools
        own={own}
        onLocate={own.ask}
        onCountry={() => setView({ country: true })}
        onHome={() => setView({ place: recipient.place, zoom: HOME_ZOOM })}
      />
      <ChosenLot {...{ lots, recipient, now, selectedId, onSelect }} />
    </div>
  );
}

type MapToolsProps = Readonly<{ own: OwnPosition; onLocate: () => void; onCountry: () => void; onHome: () => void }>;

function MapTools({ own, onLocate, onCountry, onHome }: MapToolsProps) {
  const say = useText();
  return (
    <>
      <div className="-mx-4 flex shrink-0 gap-2 overflow-x-auto px-4 whitespace-nowrap lg:mx-0 lg:flex-wrap lg:px-0">
        <Button variant="secondary" icon={LocateFixed} pending={own.state === "asking"} onClick={onLocate}>
          {say(mapWords.locate)}
        </Button>
        <Button variant="secondary" icon={House} onClick={onHome}>
          {say(placeWords.backHome)}
        </Button>
        <Button variant="secondary" icon={MapIcon} onClick={onCountry}>
          {say(placeWords.wholeCountry)}
        </Button>
      </div>
      {own.state === "denied" || own.state === "failed" ? (
        <Notice kind="attention">{say(own.state === "denied" ? mapWords.locateDenied : mapWords.locateFailed)}</Notice>
      ) : null}
    </>
  );
}
