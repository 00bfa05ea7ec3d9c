"use client";

import { type ReactNode, useMemo, useRef, useState } from "react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { FilterChips } from "@/components/nearby/filter-chips";
import { fits, NO_FILTERS } from "@/components/nearby/filters";
import { cardId } from "@/components/nearby/lot-card";
import { NearbyList } from "@/components/nearby/nearby-list";
import { NearbyMap } from "@/components/nearby/nearby-map";
import type { Recipient } from "@/components/nearby/recipient";
import { useNearby } from "@/components/nearby/use-nearby";
import { useStickyFilters } from "@/components/nearby/use-sticky-filters";
import { useWide } from "@/components/nearby/use-wide";
import { words } from "@/components/nearby/words";
import { Freshness } from "@/components/offline/freshness";
import { Split } from "@/components/ui/page";
import { Segmented } from "@/components/ui/segmented";
import { SECOND } from "@/server/kernel/time";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type View = "list" | "map";
type NearbyScreenProps = Readonly<{
  recipient: Recipient;
  first: readonly NearbyItem[];
  now: string;
  /** What comes before the list: the offers. */
  children: ReactNode;
}>;

/** The list first; the map beside it where there is room, behind its own switch on a phone. */
export function NearbyScreen({ recipient, first, now: start, children }: NearbyScreenProps) {
  const say = useText();
  const now = useNow(start, 10 * SECOND);
  const wide = useWide();
  const { lots: all, updatedAt, state, refresh } = useNearby(recipient, first, start);
  const [filters, setFilters] = useStickyFilters();
  const lots = useMemo(() => all.filter((lot) => fits(lot, filters)), [all, filters]);
  const [view, setView] = useState<View>("list");
  const [selectedId, setSelectedId] = useState<string | null>(null);
  function selectOnMap(id: string | null) {
    setSelectedId(id);
    if (wide && id) document.getElementById(cardId(id))?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }
  const map = <NearbyMap {...{ lots, recipient, now, selectedId }} onSelect={selectOnMap} />;
  const list = (
    <NearbyList
      {...{ lots, all, recipient, now, selectedId }}
      onShowOnMap={(id) => {
        setSelectedId(id);
        setView("map");
      }}
      onClearFilters={() => setFilters(NO_FILTERS)}
    />
  );
  const work = (
    <>
      {children}
      <Freshness {...{ state, updatedAt, now }} onRefresh={refresh} offline={say(words.offline)} />
      <FilterChips filters={filters} onChange={setFilters} />
      {wide ? null : <ViewSwitch view={view} onChange={setView} />}
      {wide || view === "list" ? list : map}
    </>
  );
  return <Split aside={wide ? map : null}>{work}</Split>;
}

function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const say = useText();
  const place = useRef<HTMLDivElement>(null);
  function choose(chosen: View) {
    onChange(chosen);
    // Below the offers the map would open out of sight.
    if (chosen === "map") place.current?.scrollIntoView({ block: "start", behavior: "smooth" });
  }
  const options = [
    { value: "list", label: say(words.list) },
    { value: "map", label: say(words.map) },
  ] as const;
  return (
    <div ref={place}>
      <Segmented<View> label={say(words.view)} value={view} options={options} onChange={choose} />
    </div>
  );
}
