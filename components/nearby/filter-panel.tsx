"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { ManyChips } from "@/components/form/many-chips";
import { count, distance } from "@/components/format/numbers";
import { clockTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { storageIcons } from "@/components/menu/food-icons";
import { filterWords } from "@/components/nearby/filter-words";
import { AMOUNTS, ARRIVALS_MINUTES, DISTANCES_KM, type Filters } from "@/components/nearby/filters";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { STORAGES } from "@/server/kernel/food";
import { fill } from "@/server/kernel/text";
import { later, MINUTE, type Zone } from "@/server/kernel/time";
import { storageText } from "@/server/surplus/surplus.text";

type FilterPanelProps = Readonly<{
  filters: Filters;
  now: Date;
  zone: Zone;
  found: number;
  onChange: (filters: Filters) => void;
  onClose: () => void;
}>;

const NONE = "semua";
const numberOf = (value: string): number | null => (value === NONE ? null : Number(value));

/** Storage, distance, amount and time: what is chosen less often, one tap each. */
export function FilterPanel({ filters, now, zone, found, onChange, onClose }: FilterPanelProps) {
  const say = useText();
  const language = useLanguage();
  const options = (numbers: readonly number[], all: string, label: (value: number) => string) => [
    { value: NONE, label: all },
    ...numbers.map((value) => ({ value: String(value), label: label(value) })),
  ];
  return (
    <Card>
      <div className="flex flex-col gap-5">
        <ManyChips
          name="filter-storage"
          label={say(filterWords.keptAt)}
          values={filters.storages}
          options={STORAGES.map((value) => ({ value, label: say(storageText[value]), icon: storageIcons[value] }))}
          onChange={(storages) => onChange({ ...filters, storages })}
        />
        <ChoiceChips
          name="filter-distance"
          label={say(filterWords.farAtMost)}
          value={String(filters.withinKm ?? NONE)}
          options={options(DISTANCES_KM, say(filterWords.anyDistance), (km) => distance(km * 1_000, language))}
          onChange={(value) => onChange({ ...filters, withinKm: numberOf(value) })}
        />
        <ChoiceChips
          name="filter-amount"
          label={say(filterWords.atLeast)}
          hint={say(filterWords.atLeastHint)}
          value={String(filters.unitsAtLeast ?? NONE)}
          options={options(AMOUNTS, say(filterWords.anyAmount), (units) => `≥ ${count(units, language)}`)}
          onChange={(value) => onChange({ ...filters, unitsAtLeast: numberOf(value) })}
        />
        <ChoiceChips
          name="filter-arrival"
          label={say(filterWords.reachableBy)}
          hint={say(filterWords.reachableByHint)}
          value={String(filters.arriveWithinMinutes ?? NONE)}
          options={options(ARRIVALS_MINUTES, say(filterWords.anyTime), (minutes) =>
            clockTime(later(now, minutes * MINUTE), zone, language),
          )}
          onChange={(value) => onChange({ ...filters, arriveWithinMinutes: numberOf(value) })}
        />
        <Button wide onClick={onClose}>
          {say(found === 0 ? filterWords.closeFilters : fill(filterWords.showFound, { count: count(found, language) }))}
        </Button>
      </div>
    </Card>
  );
}
