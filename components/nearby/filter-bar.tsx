"use client";

import { BadgeCheck, SlidersHorizontal } from "lucide-react";
import { useId, useState } from "react";
import { ChipOption } from "@/components/form/chip-option";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { categoryIcons } from "@/components/menu/food-icons";
import { countChosen, type Filters, NO_FILTERS } from "@/components/nearby/filters";
import { words } from "@/components/nearby/words";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { SkeletonList } from "@/components/ui/skeleton";
import { CATEGORIES } from "@/server/kernel/food";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import { categoryText } from "@/server/surplus/surplus.text";

const FilterPanel = later(
  () => import("@/components/nearby/filter-panel").then((module) => module.FilterPanel),
  <SkeletonList label="" rows={1} />,
);

type FilterBarProps = Readonly<{
  filters: Filters;
  now: Date;
  zone: Zone;
  /** How many lots the filters let through. */
  found: number;
  onChange: (filters: Filters) => void;
}>;

/** The common filters in one row to swipe, the others behind one button. */
export function FilterBar({ filters, now, zone, found, onChange }: FilterBarProps) {
  const say = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const chosen = countChosen(filters);
  const label = chosen > 0 ? fill(words.filtersChosen, { count: count(chosen, language) }) : words.filters;
  return (
    <Asking open={open} onClose={() => setOpen(false)}>
      <div className="relative -mx-4 min-w-0 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
        <div className="flex w-max gap-2 whitespace-nowrap md:w-auto md:flex-wrap">
          <Button
            variant="secondary"
            icon={SlidersHorizontal}
            expands={{ id: panelId, open }}
            onClick={() => setOpen(!open)}
          >
            {say(label)}
          </Button>
          {chosen > 0 ? (
            <Button variant="quiet" onClick={() => onChange(NO_FILTERS)}>
              {say(words.clearFilters)}
            </Button>
          ) : null}
          <QuickFilters filters={filters} onChange={onChange} />
        </div>
      </div>
      <div id={panelId}>
        {open ? <FilterPanel {...{ filters, now, zone, found, onChange }} onClose={() => setOpen(false)} /> : null}
      </div>
    </Asking>
  );
}

const toggled = <Value,>(values: readonly Value[], value: Value): Value[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

function QuickFilters({ filters, onChange }: Pick<FilterBarProps, "filters" | "onChange">) {
  const say = useText();
  const { categories, halalOnly } = filters;
  return (
    <fieldset className="contents">
      <legend className="sr-only">{say(words.quickFilters)}</legend>
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
    </fieldset>
  );
}
