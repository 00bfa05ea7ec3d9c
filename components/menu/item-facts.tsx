"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AllergenChips } from "@/components/menu/allergen-chips";
import { carbonText } from "@/components/menu/carbon-words";
import { DrawingChoice } from "@/components/menu/drawing-choice";
import { foodWords } from "@/components/menu/food-words";
import { type ItemDraft, named, ofCategory } from "@/components/menu/item-draft";
import { CARBON_CATEGORIES, CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { categoryText, halalText, storageText } from "@/server/surplus/surplus.text";

type ItemFactsProps = Readonly<{ draft: ItemDraft; change: (part: Partial<ItemDraft>) => void }>;

/** What the food is: name, drawing, kind, storage, halal and allergens. */
export function ItemFacts({ draft, change }: ItemFactsProps) {
  const say = useText();
  return (
    <>
      <TextField
        name="name"
        label={say(foodWords.name)}
        value={draft.name}
        maxLength={120}
        onChange={(name) => change(named(draft, name))}
      />
      <DrawingChoice value={draft.drawing} onChange={(drawing) => change({ drawing, drawn: true })} />
      <ChoiceChips
        name="category"
        label={say(foodWords.category)}
        value={draft.category}
        options={CATEGORIES.map((value) => ({ value, label: say(categoryText[value]) }))}
        onChange={(category) => change(ofCategory(draft, category))}
      />
      <ChoiceChips
        name="storage"
        label={say(foodWords.storage)}
        value={draft.storage}
        options={STORAGES.map((value) => ({ value, label: say(storageText[value]) }))}
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
      <ChoiceChips
        name="carbon"
        label={say(foodWords.carbonCategory)}
        value={draft.carbonCategory}
        options={CARBON_CATEGORIES.map((value) => ({ value, label: say(carbonText[value]) }))}
        onChange={(carbonCategory) => change({ carbonCategory })}
      />
    </>
  );
}
