"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { NumberField } from "@/components/form/number-field";
import { StepperField } from "@/components/form/stepper-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { PhotoField } from "@/components/photo/photo-field";
import type { SeriesDraft } from "@/components/recurring/series-draft";
import { AllergenChips } from "@/components/surplus/allergen-chips";
import { categoryIcons, storageIcons } from "@/components/surplus/looks";
import { UNIT_GRAMS, type UnitKey, USUAL_STORAGE } from "@/components/surplus/post-draft";
import { postWords, unitText } from "@/components/surplus/post-words";
import { CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { fill } from "@/server/kernel/text";
import { categoryText, halalText, storageText } from "@/server/surplus/surplus.text";

export type SeriesBlockProps = Readonly<{ draft: SeriesDraft; change: (part: Partial<SeriesDraft>) => void }>;

const UNITS = Object.keys(UNIT_GRAMS) as UnitKey[];

/** What stays the same from night to night. */
export function SeriesFood({ draft, change, onBusy }: SeriesBlockProps & { onBusy: (busy: boolean) => void }) {
  const say = useText();
  return (
    <>
      <TextField
        name="title"
        label={say(postWords.name)}
        value={draft.title}
        maxLength={120}
        onChange={(title) => change({ title })}
      />
      <ChoiceChips
        name="category"
        label={say(postWords.category)}
        value={draft.category}
        options={CATEGORIES.map((value) => ({ value, label: say(categoryText[value]), icon: categoryIcons[value] }))}
        onChange={(category) => change({ category, storage: USUAL_STORAGE[category] })}
      />
      <SeriesAmount draft={draft} change={change} />
      <ChoiceChips
        name="storage"
        label={say(postWords.storage)}
        value={draft.storage}
        options={STORAGES.map((value) => ({ value, label: say(storageText[value]), icon: storageIcons[value] }))}
        onChange={(storage) => change({ storage })}
      />
      <ChoiceChips
        name="halal"
        label={say(postWords.halal)}
        value={draft.halal}
        options={HALAL_STATES.map((value) => ({ value, label: say(halalText[value]) }))}
        onChange={(halal) => change({ halal })}
      />
      <AllergenChips values={draft.allergens} onChange={(allergens) => change({ allergens })} />
      <PhotoField
        name="photo"
        title={draft.title}
        value={draft.photo}
        onChange={(photo) => change({ photo })}
        onBusy={onBusy}
      />
    </>
  );
}

function SeriesAmount({ draft, change }: SeriesBlockProps) {
  const say = useText();
  const unit = UNITS.find((key) => unitText[key].id === draft.unitName);
  const shown = unit ? say(unitText[unit]) : draft.unitName;
  return (
    <>
      <StepperField
        name="units"
        label={say(postWords.amount)}
        value={draft.units}
        min={1}
        max={10_000}
        unit={shown}
        onChange={(units) => change({ units })}
      />
      <ChoiceChips
        name="unit"
        label={say(postWords.unit)}
        value={unit ?? null}
        options={UNITS.map((value) => ({ value, label: say(unitText[value]) }))}
        onChange={(key) => change({ unitName: unitText[key].id, gramsPerUnit: UNIT_GRAMS[key] })}
      />
      {unit === "kilogram" ? null : (
        <NumberField
          name="grams"
          label={say(fill(postWords.gramsPerUnit, { unit: shown }))}
          hint={say(postWords.gramsHint)}
          optional
          value={draft.gramsPerUnit}
          unit={say(postWords.grams)}
          max={100_000}
          onChange={(gramsPerUnit) => change({ gramsPerUnit: gramsPerUnit || null })}
        />
      )}
    </>
  );
}
