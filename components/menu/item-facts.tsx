"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AllergenChips } from "@/components/menu/allergen-chips";
import { carbonText } from "@/components/menu/carbon-words";
import { DrawingChoice } from "@/components/menu/drawing-choice";
import { CategoryChips, HalalChips, StorageChips } from "@/components/menu/food-chips";
import { foodWords } from "@/components/menu/food-words";
import { type ItemDraft, named, ofCategory } from "@/components/menu/item-draft";
import { CARBON_CATEGORIES } from "@/server/kernel/food";

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
      <CategoryChips value={draft.category} onChange={(category) => change(ofCategory(draft, category))} />
      <StorageChips value={draft.storage} onChange={(storage) => change({ storage })} />
      <HalalChips value={draft.halal} onChange={(halal) => change({ halal })} />
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
