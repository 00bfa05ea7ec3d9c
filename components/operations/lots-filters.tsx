"use client";

import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { lotsWords as words } from "@/components/operations/lots-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
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
    <Card as="section">
      <div className="flex flex-col gap-4">
        <h2 className="text-lg">{say(words.filters)}</h2>
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
        <LotsSpan draft={draft} onChange={set} />
        <Button variant="quiet" onClick={() => onChange(EVERY_LOT)}>
          {say(words.clear)}
        </Button>
      </div>
    </Card>
  );
}

type LotsSpanProps = Readonly<{ draft: LotsDraft; onChange: (change: Partial<LotsDraft>) => void }>;

function LotsSpan({ draft, onChange }: LotsSpanProps) {
  const say = useText();
  const { from, until } = draft;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="lots-from"
          type="date"
          label={say(words.from)}
          value={from}
          onChange={(day) => onChange({ from: day })}
        />
        <TextField
          name="lots-until"
          type="date"
          label={say(words.until)}
          value={until}
          onChange={(day) => onChange({ until: day })}
        />
      </div>
      <p className="text-sm text-ink-soft">{say(words.spanHint)}</p>
    </div>
  );
}
