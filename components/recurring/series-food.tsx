"use client";

import { StepperField } from "@/components/form/stepper-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AllergenChips } from "@/components/menu/allergen-chips";
import { CategoryChips, HalalChips, StorageChips } from "@/components/menu/food-chips";
import { foodWords } from "@/components/menu/food-words";
import { UnitFields } from "@/components/menu/unit-fields";
import { PhotoField } from "@/components/photo/photo-field";
import type { SeriesDraft } from "@/components/recurring/series-draft";
import { postWords } from "@/components/surplus/post-words";
import { unitText } from "@/server/kernel/unit";
import { USUAL_STORAGE } from "@/server/menu/menu.rules";

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
      <CategoryChips
        value={draft.category}
        onChange={(category) => change({ category, storage: USUAL_STORAGE[category] })}
      />
      <SeriesAmount draft={draft} change={change} />
      <StorageChips value={draft.storage} onChange={(storage) => change({ storage })} />
      <HalalChips value={draft.halal} onChange={(halal) => change({ halal })} />
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
