"use client";

import { FilterX, Soup } from "lucide-react";
import { useState } from "react";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { keepOpened } from "@/components/nearby/live-lots";
import { LotCard } from "@/components/nearby/lot-card";
import type { Recipient } from "@/components/nearby/recipient";
import { words } from "@/components/nearby/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type NearbyListProps = Readonly<{
  /** What the filters let through, nearest first. */
  lots: readonly NearbyItem[];
  /** The same without filters. */
  all: readonly NearbyItem[];
  recipient: Recipient;
  now: Date;
  selectedId: string | null;
  onShowOnMap: (id: string) => void;
  onClearFilters: () => void;
}>;

export function NearbyList({ lots, all, recipient, now, selectedId, onShowOnMap, onClearFilters }: NearbyListProps) {
  const say = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<NearbyItem | null>(null);
  const found = say(fill(words.found, { count: count(lots.length, language), all: count(all.length, language) }));
  const isGone = opened !== null && !all.some((lot) => lot.id === opened.id);
  const shown = keepOpened(lots, isGone ? opened : null);
  return (
    <Section title={say(words.listTitle)} action={<span className="text-sm text-ink-soft">{found}</span>}>
      {shown.length === 0 ? <Nothing filtered={all.length > 0} onClearFilters={onClearFilters} /> : null}
      <Stack as="ul">
        {shown.map((lot) => (
          <LotCard
            key={lot.id}
            lot={lot}
            recipient={recipient}
            now={now}
            selected={lot.id === selectedId}
            opened={lot.id === opened?.id}
            onShowOnMap={() => onShowOnMap(lot.id)}
            onOpen={(open) => setOpened(open ? lot : null)}
          />
        ))}
      </Stack>
    </Section>
  );
}

function Nothing({ filtered, onClearFilters }: { filtered: boolean; onClearFilters: () => void }) {
  const say = useText();
  if (!filtered)
    return (
      <EmptyState icon={Soup} title={say(words.emptyTitle)}>
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={FilterX}
      title={say(words.nothingFits)}
      action={
        <Button variant="secondary" onClick={onClearFilters}>
          {say(words.clearFilters)}
        </Button>
      }
    />
  );
}
