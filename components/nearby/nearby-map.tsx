"use client";

import { useQuery } from "@tanstack/react-query";
import { House, LocateFixed, Map as MapIcon } from "lucide-react";
import { useMemo, useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { LiveMap } from "@/components/map/live-map";
import type { MapView } from "@/components/map/live-map-props";
import { type OwnPosition, useOwnPosition } from "@/components/map/use-own-position";
import { words as mapWords } from "@/components/map/words";
import { ChosenLot } from "@/components/nearby/chosen-lot";
import { countChosen, type Filters } from "@/components/nearby/filters";
import { placeWords } from "@/components/nearby/map-words";
import { groupPinsOf, pinsInSight, pinsOf } from "@/components/nearby/pins";
import type { Recipient } from "@/components/nearby/recipient";
import { regionsOf } from "@/components/nearby/regions";
import { useChosen } from "@/components/nearby/use-chosen";
import { useSight } from "@/components/nearby/use-sight";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Language } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type NearbyMapProps = Readonly<{
  lots: readonly NearbyItem[];
  recipient: Recipient;
  filters: Filters;
  now: Date;
  selectedId: string | null;
  basemap: Basemap;
  onSelect: (id: string | null) => void;
}>;

const HOME_ZOOM = 12;

/** What is in sight as points, the country by region when drawn back, and the chosen lot told beneath. */
export function NearbyMap({ lots: near, recipient, filters, now, selectedId, basemap, onSelect }: NearbyMapProps) {
  const language = useLanguage();
  const api = useApi();
  const own = useOwnPosition();
  const [view, setView] = useState<MapView | null>(null);
  const lots = useChosen(near, recipient, selectedId);
  const { pins, groups, see } = useSigns({ lots, recipient, filters, now, language, selectedId });
  const { data } = useQuery({ ...api.surplus.byRegion.queryOptions(), staleTime: MINUTE });
  const regions = useMemo(() => regionsOf(data?.items ?? [], language), [data, language]);
  const home = useMemo(() => ({ place: recipient.place, name: recipient.name }), [recipient.place, recipient.name]);
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 lg:h-[calc(100dvh-8rem)]">
      <div className="min-h-64 flex-1 shrink-0">
        <LiveMap
          {...{ pins, groups, selectedId, onSelect, home, regions, basemap, view }}
          centre={recipient.place}
          ownPosition={own.place}
          onMove={see}
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

type Signs = Pick<NearbyMapProps, "lots" | "recipient" | "filters" | "now" | "selectedId"> & { language: Language };

/** Everything in sight; until that is known, and where filters cannot see into groups, what the list has. */
function useSigns({ lots, recipient, filters, now, language, selectedId }: Signs) {
  const { seen, see } = useSight();
  const groups = useMemo(
    () => (countChosen(filters) > 0 ? [] : groupPinsOf(seen?.groups ?? [], now)),
    [seen, filters, now],
  );
  const pins = useMemo(() => {
    const listed = groups.length > 0 ? lots.filter(({ id }) => id === selectedId) : lots;
    const far = pinsInSight(seen?.lots ?? [], filters, recipient, { now, language });
    const known = new Set(far.map(({ id }) => id));
    return [
      ...far,
      ...pinsOf(
        listed.filter(({ id }) => !known.has(id)),
        now,
        language,
      ),
    ];
  }, [lots, seen, groups, recipient, filters, now, language, selectedId]);
  return { pins, groups, see };
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
