"use client";

import { Soup } from "lucide-react";
import { useState } from "react";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { keepOpened } from "@/components/nearby/live-lots";
import { LotCard } from "@/components/nearby/lot-card";
import { FIRST_LOTS, MORE_LOTS, type Recipient } from "@/components/nearby/recipient";
import { words } from "@/components/nearby/words";
import { EmptyState } from "@/components/ui/empty-state";
import { FilteredOut } from "@/components/ui/filtered-out";
import { MoreButton } from "@/components/ui/more-button";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import type { LoadView } from "@/server/matching/matching.contract";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type NearbyListProps = Readonly<{
  /** What the filters let through, nearest first. */
  lots: readonly NearbyItem[];
  /** The same without filters. */
  all: readonly NearbyItem[];
  /** Whether the far ones have come too. */
  isWhole: boolean;
  recipient: Recipient;
  load: LoadView;
  now: Date;
  selectedId: string | null;
  onSelect: (id: string) => void;
  onShowOnMap: (id: string) => void;
  onClearFilters: () => void;
}>;

/** The nearest first, so many at a time that a cheap phone stays quick. */
export function NearbyList({ lots, all, isWhole, selectedId, onClearFilters, ...card }: NearbyListProps) {
  const say = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<NearbyItem | null>(null);
  const [most, setMost] = useState(FIRST_LOTS);
  const found = say(
    fill(words.found, {
      count: count(lots.length, language),
      all: `${count(all.length, language)}${isWhole ? "" : "+"}`,
    }),
  );
  const isGone = opened !== null && !all.some((lot) => lot.id === opened.id);
  const listed = keepOpened(lots, isGone ? opened : null);
  const shown = listed.slice(0, Math.max(most, listed.findIndex((lot) => lot.id === selectedId) + 1));
  const hidden = listed.length - shown.length;
  return (
    <Section title={say(words.listTitle)} action={<span className="text-sm text-ink-soft">{found}</span>}>
      {listed.length === 0 ? <Nothing hidden={all.length} onClearFilters={onClearFilters} /> : null}
      <Stack as="ul">
        {shown.map((lot) => (
          <LotCard
            key={lot.id}
            lot={lot}
            {...card}
            selected={lot.id === selectedId}
            opened={lot.id === opened?.id}
            onOpen={setOpened}
          />
        ))}
      </Stack>
      {hidden > 0 ? (
        <MoreButton onClick={() => setMost(shown.length + MORE_LOTS)}>
          {say(fill(words.showMore, { count: count(Math.min(hidden, MORE_LOTS), language) }))}
        </MoreButton>
      ) : null}
    </Section>
  );
}

function Nothing({ hidden, onClearFilters }: { hidden: number; onClearFilters: () => void }) {
  const say = useText();
  const language = useLanguage();
  if (hidden === 0)
    return (
      <EmptyState icon={Soup} title={say(words.emptyTitle)}>
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <FilteredOut title={say(words.nothingFits)} clear={say(words.clearFilters)} onClear={onClearFilters}>
      {say(fill(words.nothingFitsHint, { count: count(hidden, language) }))}
    </FilteredOut>
  );
}
