"use client";

import { BadgeCheck } from "lucide-react";
import { ChipOption } from "@/components/form/chip-option";
import { useText } from "@/components/language/language-provider";
import { countChosen, type Filters, NO_FILTERS } from "@/components/nearby/filters";
import { words } from "@/components/nearby/words";
import { categoryIcons, storageIcons } from "@/components/surplus/looks";
import { Button } from "@/components/ui/button";
import { CATEGORIES, STORAGES } from "@/server/kernel/food";
import { categoryText, storageText } from "@/server/surplus/surplus.text";

type FilterChipsProps = Readonly<{ filters: Filters; onChange: (filters: Filters) => void }>;

const toggled = <Value,>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** One row to swipe on a phone, wrapped where there is room. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const say = useText();
  const { categories, storages, halalOnly } = filters;
  return (
    <div className="relative -mx-4 min-w-0 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
      <fieldset className="flex w-max gap-2 whitespace-nowrap md:w-auto md:flex-wrap">
        <legend className="sr-only">{say(words.filters)}</legend>
        {countChosen(filters) > 0 ? (
          <div className="shrink-0">
            <Button variant="quiet" onClick={() => onChange(NO_FILTERS)}>
              {say(words.clearFilters)}
            </Button>
          </div>
        ) : null}
        <ChipOption
          type="checkbox"
          name="filter-halal"
          value="halal"
          label={say(words.halalOnly)}
          icon={BadgeCheck}
          checked={halalOnly}
          onChange={() => onChange({ ...filters, halalOnly: !halalOnly })}
        />
        {CATEGORIES.map((value) => (
          <ChipOption
            key={value}
            type="checkbox"
            name="filter-category"
            value={value}
            label={say(categoryText[value])}
            icon={categoryIcons[value]}
            checked={categories.includes(value)}
            onChange={() => onChange({ ...filters, categories: toggled(categories, value) })}
          />
        ))}
        {STORAGES.map((value) => (
          <ChipOption
            key={value}
            type="checkbox"
            name="filter-storage"
            value={value}
            label={say(storageText[value])}
            icon={storageIcons[value]}
            checked={storages.includes(value)}
            onChange={() => onChange({ ...filters, storages: toggled(storages, value) })}
          />
        ))}
      </fieldset>
    </div>
  );
}
