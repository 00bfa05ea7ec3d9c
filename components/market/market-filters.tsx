"use client";

import { BadgeCheck, MapPin } from "lucide-react";
import { ChipOption } from "@/components/form/chip-option";
import { distance } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/market/words";
import { categoryIcons } from "@/components/menu/food-icons";
import { countChosen, type Filters, NO_FILTERS } from "@/components/nearby/filters";
import { words as nearbyWords } from "@/components/nearby/words";
import { Button } from "@/components/ui/button";
import { CATEGORIES } from "@/server/kernel/food";
import { fill } from "@/server/kernel/text";
import { categoryText } from "@/server/surplus/surplus.text";

const DISTANCES_KM = [1, 2, 3] as const;

type MarketFiltersProps = Readonly<{ filters: Filters; onChange: (filters: Filters) => void }>;

const toggled = <Value,>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** How near, halal, and what kind: one row to swipe. */
export function MarketFilters({ filters, onChange }: MarketFiltersProps) {
  const say = useText();
  const language = useLanguage();
  const { categories, halalOnly, withinKm } = filters;
  return (
    <fieldset className="relative -mx-4 min-w-0 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
      <legend className="sr-only">{say(words.filters)}</legend>
      <div className="flex w-max gap-2 whitespace-nowrap md:w-auto md:flex-wrap">
        {countChosen(filters) > 0 ? (
          <Button variant="quiet" onClick={() => onChange(NO_FILTERS)}>
            {say(words.clear)}
          </Button>
        ) : null}
        <ChipOption
          type="checkbox"
          name="market-halal"
          value="halal"
          label={say(nearbyWords.halalOnly)}
          icon={BadgeCheck}
          checked={halalOnly}
          onChange={() => onChange({ ...filters, halalOnly: !halalOnly })}
        />
        {DISTANCES_KM.map((km) => (
          <ChipOption
            key={km}
            type="checkbox"
            name="market-distance"
            value={String(km)}
            label={say(fill(words.within, { distance: distance(km * 1_000, language) }))}
            icon={MapPin}
            checked={withinKm === km}
            onChange={() => onChange({ ...filters, withinKm: withinKm === km ? null : km })}
          />
        ))}
        {CATEGORIES.map((value) => (
          <ChipOption
            key={value}
            type="checkbox"
            name="market-category"
            value={value}
            label={say(categoryText[value])}
            icon={categoryIcons[value]}
            checked={categories.includes(value)}
            onChange={() => onChange({ ...filters, categories: toggled(categories, value) })}
          />
        ))}
      </div>
    </fieldset>
  );
}
