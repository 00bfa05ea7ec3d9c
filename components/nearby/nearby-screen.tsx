"use client";

import { type ReactNode, useCallback, useDeferredValue, useState } from "react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { FilterBar } from "@/components/nearby/filter-bar";
import { NO_FILTERS } from "@/components/nearby/filters";
import { cardId } from "@/components/nearby/lot-card";
import { MapSheet } from "@/components/nearby/map-sheet";
import { NearbyList } from "@/components/nearby/nearby-list";
import type { Recipient } from "@/components/nearby/recipient";
import { useFiltered } from "@/components/nearby/use-filtered";
import { useLoad } from "@/components/nearby/use-load";
import { type FirstLots, useNearby } from "@/components/nearby/use-nearby";
import { useStickyFilters } from "@/components/nearby/use-sticky-filters";
import { useWide } from "@/components/nearby/use-wide";
import { words } from "@/components/nearby/words";
import { Freshness } from "@/components/offline/freshness";
import { later } from "@/components/ui/later";
import { Split } from "@/components/ui/split";
import { SECOND } from "@/server/kernel/time";
import type { LoadView } from "@/server/matching/matching.contract";

const NearbyMap = later(() => import("@/components/nearby/nearby-map").then((module) => module.NearbyMap));

const ignore = () => {};

type NearbyScreenProps = Readonly<{
  recipient: Recipient;
  first: FirstLots;
  load: LoadView;
  basemap: Basemap;
  /** The filters the address asks for. */
  query: string;
  now: string;
  /** What comes before the list: today and the offers. */
  children: ReactNode;
}>;

/** The list first; the map beside it where there is room, behind a bar to lift on a phone. */
export function NearbyScreen({ recipient, first, basemap, query, now: start, children, ...given }: NearbyScreenProps) {
  const say = useText();
  const now = useNow(start, 10 * SECOND);
  const wide = useWide();
  const { lots: all, isWhole, updatedAt, state, refresh } = useNearby(recipient, first, start);
  const load = useLoad(given.load);
  const [filters, setFilters] = useStickyFilters(recipient.personId, query);
  const { lots, open } = useFiltered(all, useDeferredValue(filters), recipient, now);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [lifted, setLifted] = useState(false);
  const selectOnMap = useCallback(
    (id: string | null) => {
      setSelectedId(id);
      const card = wide && id ? document.getElementById(cardId(id)) : null;
      card?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    },
    [wide],
  );
  const showOnMap = useCallback((id: string) => {
    setSelectedId(id);
    setLifted(true);
  }, []);
  const map = <NearbyMap {...{ lots, recipient, filters, now, selectedId, basemap }} onSelect={selectOnMap} />;
  return (
    <>
      <Split aside={wide ? map : null}>
        {children}
        <div className="-mt-3 flex min-w-0 flex-col gap-1">
          <Freshness {...{ state, updatedAt, now }} onRefresh={refresh} offline={say(words.offline)} />
          <FilterBar {...{ filters, now }} zone={recipient.zone} found={lots.length} onChange={setFilters} />
        </div>
        <NearbyList
          {...{ lots, all: open, isWhole, recipient, load, now, selectedId }}
          onSelect={wide ? setSelectedId : ignore}
          onShowOnMap={showOnMap}
          onClearFilters={() => setFilters(NO_FILTERS)}
        />
      </Split>
      {wide ? null : (
        <MapSheet points={lots.length} isMore={!isWhole} open={lifted} onOpen={setLifted}>
          {map}
        </MapSheet>
      )}
    </>
  );
}
