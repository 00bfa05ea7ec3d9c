"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { StepperField } from "@/components/form/stepper-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AllergenChips } from "@/components/menu/allergen-chips";
import { foodWords } from "@/components/menu/food-words";
import { UnitFields } from "@/components/menu/unit-fields";
import { PhotoField } from "@/components/photo/photo-field";
import type { SeriesDraft } from "@/components/recurring/series-draft";
import { categoryIcons, storageIcons } from "@/components/surplus/looks";
import { postWords } from "@/components/surplus/post-words";
import { CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { unitText } from "@/server/kernel/unit";
import { USUAL_STORAGE } from "@/server/menu/menu.rules";
import { categoryText, halalText, storageText } from "@/server/surplus/surplus.text";

export type SeriesBlockProps = Readonly<{ draft: SeriesDraft; change: (part: Partial<SeriesDraft>) => void }>;

/** What stays the same from night to night. */
export function SeriesFood({ draft, change, onBusy }: SeriesBlockProps & { onBusy: (busy: boolean) => void }) {
  const say = useText();
  return (
    <>
      <TextField
        name="title"
        label={say(foodWords.name)}
        value={draft.title}
        maxLength={120}
        onChange={(title) => change({ title })}
      />
      <ChoiceChips
        name="category"
        label={say(foodWords.category)}
        value={draft.category}
        options={CATEGORIES.map((value) => ({ value, label: say(categoryText[value]), icon: categoryIcons[value] }))}
        onChange={(category) => change({ category, storage: USUAL_STORAGE[category] })}
      />
      <SeriesAmount draft={draft} change={change} />
      <ChoiceChips
        name="storage"
        label={say(foodWords.storage)}
        value={draft.storage}
        options={STORAGES.map((value) => ({ value, label: say(storageText[value]), icon: storageIcons[value] }))}
        onChange={(storage) => change({ storage })}
      />
      <ChoiceChips
        name="halal"
        label={say(foodWords.halal)}
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
  return (
    <>
      <StepperField
        name="units"
        label={say(postWords.amount)}
        value={draft.units}
        min={1}
        max={10_000}
        unit={say(unitText(draft.unitName, draft.units))}
        onChange={(units) => change({ units })}
      />
      <UnitFields unitName={draft.unitName} gramsPerUnit={draft.gramsPerUnit} onChange={change} />
    </>
  );
}
