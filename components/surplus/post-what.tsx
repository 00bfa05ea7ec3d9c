"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AllergenChips } from "@/components/surplus/allergen-chips";
import { categoryIcons, storageIcons } from "@/components/surplus/looks";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { USUAL_STORAGE } from "@/components/surplus/post-draft";
import { postWords, USUAL_TITLES } from "@/components/surplus/post-words";
import { CATEGORIES, type Category, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { categoryText, halalText, storageText } from "@/server/surplus/surplus.text";

export function PostWhat({ draft, change }: PostBlockProps) {
  const say = useText();
  const titles = USUAL_TITLES[draft.category];
  const chooseCategory = (category: Category) =>
    change({
      category,
      storage: USUAL_STORAGE[category],
      title: titles.includes(draft.title) ? "" : draft.title,
    });
  return (
    <>
      <ChoiceChips
        name="category"
        label={say(postWords.category)}
        value={draft.category}
        options={CATEGORIES.map((value) => ({ value, label: say(categoryText[value]), icon: categoryIcons[value] }))}
        onChange={chooseCategory}
      />
      <ChoiceChips
        name="usual"
        label={say(postWords.usual)}
        value={titles.includes(draft.title) ? draft.title : null}
        options={titles.map((value) => ({ value, label: value }))}
        onChange={(title) => change({ title })}
      />
      <TextField
        name="title"
        label={say(postWords.name)}
        hint={say(postWords.nameHint)}
        value={draft.title}
        maxLength={120}
        onChange={(title) => change({ title })}
      />
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
    </>
  );
}
