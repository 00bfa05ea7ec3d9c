"use client";

import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { MarketClock, useServerNow } from "@/components/market/market-clock";
import { MarketFilters } from "@/components/market/market-filters";
import { MarketList } from "@/components/market/market-list";
import { cardId } from "@/components/market/sale-card";
import { type NearPage, useMarket } from "@/components/market/use-market";
import { words } from "@/components/market/words";
import { fits, NO_FILTERS } from "@/components/nearby/filters";
import { MapSheet } from "@/components/nearby/map-sheet";
import { useStickyFilters } from "@/components/nearby/use-sticky-filters";
import { useWide } from "@/components/nearby/use-wide";
import { Freshness } from "@/components/offline/freshness";
import { later } from "@/components/ui/later";
import { Split } from "@/components/ui/split";
import type { Place } from "@/server/kernel/place";
import { SECOND } from "@/server/kernel/time";

const MarketMap = later(() => import("@/components/market/market-map").then((module) => module.MarketMap));

type MarketScreenProps = Readonly<{
  personId: string;
  place: Place;
  first: NearPage;
  basemap: Basemap;
  /** The filters the address asks for. */
  query: string;
  /** What comes before the list: the place it is about. */
  children: ReactNode;
}>;

/** The list first; the map beside it where there is room, behind a bar to lift on a phone. */
export function MarketScreen({ personId, place, first, basemap, query, children }: MarketScreenProps) {
  const say = useText();
  const wide = useWide();
  const { sales: all, read, updatedAt, state, refresh } = useMarket(place, first);
  const now = useServerNow(first.now, read, 10 * SECOND);
  const [filters, setFilters] = useStickyFilters(personId, query);
  const wanted = useDeferredValue(filters);
  const open = useMemo(
    () => all.filter(({ schedule, unitsLeft }) => new Date(schedule.saleUntil) > now && unitsLeft > 0),
    [all, now],
  );
  const sales = useMemo(() => open.filter((sale) => fits(sale, wanted, 0, now)), [open, wanted, now]);
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
  const map = <MarketMap {...{ sales, place, now, selectedId, basemap }} onSelect={selectOnMap} />;
  return (
    <MarketClock start={first.now} read={read}>
      <Split aside={wide ? map : null}>
        {children}
        <div className="-mt-3 flex min-w-0 flex-col gap-1">
          <Freshness {...{ state, updatedAt, now }} onRefresh={refresh} offline={say(words.offline)} />
          <MarketFilters filters={filters} onChange={setFilters} />
        </div>
        <MarketList
          {...{ sales, place, now, selectedId }}
          all={open.length}
          onShowOnMap={showOnMap}
          onClearFilters={() => setFilters(NO_FILTERS)}
        />
      </Split>
      {wide ? null : (
        <MapSheet points={sales.length} isMore={false} open={lifted} onOpen={setLifted}>
          {map}
        </MapSheet>
      )}
    </MarketClock>
  );
}
