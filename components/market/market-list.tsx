"use client";

import { BellRing, ShoppingBag } from "lucide-react";
import { useState } from "react";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { FIRST_SALES } from "@/components/market/near-asked";
import { SaleCard } from "@/components/market/sale-card";
import { words } from "@/components/market/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilteredOut } from "@/components/ui/filtered-out";
import { MoreButton } from "@/components/ui/more-button";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { Place } from "@/server/kernel/place";
import { fill } from "@/server/kernel/text";
import type { NearSale } from "@/server/market/market.contract";

const MORE = 20;

type MarketListProps = Readonly<{
  /** What the filters let through, nearest first. */
  sales: readonly NearSale[];
  /** How many there are without filters. */
  all: number;
  place: Place;
  now: Date;
  selectedId: string | null;
  onShowOnMap: (surplusId: string) => void;
  onClearFilters: () => void;
}>;

/** The nearest first, so many at a time that a cheap phone stays quick. */
export function MarketList({ sales, all, place, now, selectedId, onShowOnMap, onClearFilters }: MarketListProps) {
  const say = useText();
  const language = useLanguage();
  const [most, setMost] = useState(FIRST_SALES);
  const shown = sales.slice(0, Math.max(most, sales.findIndex(({ surplusId }) => surplusId === selectedId) + 1));
  const hidden = sales.length - shown.length;
  const found = say(fill(words.found, { count: count(sales.length, language), all: count(all, language) }));
  return (
    <Section title={say(words.listTitle)} action={<span className="text-sm text-ink-soft">{found}</span>}>
      {sales.length === 0 ? <Nothing hidden={all} onClearFilters={onClearFilters} /> : null}
      <Stack as="ul">
        {shown.map((sale) => (
          <SaleCard
            key={sale.surplusId}
            {...{ sale, place, now, onShowOnMap }}
            selected={sale.surplusId === selectedId}
          />
        ))}
      </Stack>
      {hidden > 0 ? (
        <MoreButton onClick={() => setMost(shown.length + MORE)}>
          {say(fill(words.more, { count: count(Math.min(hidden, MORE), language) }))}
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
      <EmptyState
        icon={ShoppingBag}
        title={say(words.emptyTitle)}
        action={
          <ButtonLink href="/pasar/kabar" icon={BellRing}>
            {say(words.tellMe)}
          </ButtonLink>
        }
      >
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <FilteredOut title={say(words.nothingFits)} clear={say(words.clear)} onClear={onClearFilters}>
      {say(fill(words.nothingFitsHint, { count: count(hidden, language) }))}
    </FilteredOut>
  );
}
