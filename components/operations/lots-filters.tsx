"use client";

import { DaySpan } from "@/components/form/day-span";
import { FilterCard } from "@/components/form/filter-card";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { lotsWords as words } from "@/components/operations/lots-words";
import type { LotState } from "@/server/surplus/surplus.contract";
import { lotStateText } from "@/server/surplus/surplus.text";

const STATES: readonly LotState[] = ["scheduled", "open", "claimed", "completed", "expired", "withdrawn"];

export type LotsDraft = Readonly<{
  text: string;
  state: LotState | "any";
  region: string;
  kitchenId: string;
  from: string;
  until: string;
}>;
const ANY = "any";
export const EVERY_LOT: LotsDraft = { text: "", state: ANY, region: ANY, kitchenId: "", from: "", until: "" };

/** What is asked of the server: only what was filled in. */
export const lotsAsked = ({ text, state, region, kitchenId, from, until }: LotsDraft) => ({
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(state === ANY ? {} : { state }),
  ...(region === ANY ? {} : { regionId: Number(region) }),
  ...(kitchenId ? { kitchenId } : {}),
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
});

type LotsFiltersProps = Readonly<{
  draft: LotsDraft;
  regionNames: Readonly<Record<number, string>>;
  onChange: (draft: LotsDraft) => void;
}>;

export function LotsFilters({ draft, regionNames, onChange }: LotsFiltersProps) {
  const say = useText();
  const set = (change: Partial<LotsDraft>) => onChange({ ...draft, ...change });
  const states = STATES.map((value) => ({ value, label: say(lotStateText[value]) }));
  const regions = Object.entries(regionNames)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, "id"));
  return (
    <FilterCard active={Object.keys(lotsAsked(draft)).length} onClear={() => onChange(EVERY_LOT)}>
      <TextField
        name="lots-text"
        type="search"
        label={say(words.text)}
        hint={say(words.textHint)}
        value={draft.text}
        maxLength={80}
        autoComplete="off"
        onChange={(text) => set({ text })}
      />
      <SelectField
        name="lots-state"
        label={say(words.state)}
        value={draft.state}
        options={[{ value: ANY, label: say(words.anyState) }, ...states]}
        onChange={(state) => set({ state })}
      />
      <SelectField
        name="lots-region"
        label={say(words.region)}
        value={draft.region}
        options={[{ value: ANY, label: say(words.anyRegion) }, ...regions]}
        onChange={(region) => set({ region })}
      />
      <DaySpan name="lots" span={draft} onChange={set} hint={say(words.spanHint)} />
    </FilterCard>
  );
}
