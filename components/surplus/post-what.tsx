"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AllergenChips } from "@/components/menu/allergen-chips";
import { CategoryChips, HalalChips } from "@/components/menu/food-chips";
import { FoodPicture } from "@/components/menu/food-picture";
import { foodWords } from "@/components/menu/food-words";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { USUAL_TITLES } from "@/components/surplus/post-choices";
import { ofCategory, type PostDraft } from "@/components/surplus/post-draft";
import { postWords } from "@/components/surplus/post-words";
import { Fold } from "@/components/ui/fold";
import type { Category } from "@/server/kernel/food";
import { fill } from "@/server/kernel/text";
import { drawingOf } from "@/server/menu/drawing.rules";
import { allergenText, halalText } from "@/server/surplus/surplus.text";

type PostWhatProps = PostBlockProps &
  Readonly<{
    /** The food came from the menu or an earlier lot: it is shown, and changed only where it differs tonight. */
    known: boolean;
  }>;

export function PostWhat({ known, ...block }: PostWhatProps) {
  const say = useText();
  if (!known)
    return (
      <>
        <FoodName {...block} />
        <FoodNature {...block} />
      </>
    );
  return (
    <>
      <FoodCard draft={block.draft} />
      <Fold title={say(postWords.changeFood)}>
        <FoodName {...block} />
        <FoodNature {...block} />
      </Fold>
    </>
  );
}

/** Picture, name, and what a recipient must know of it. */
export function FoodCard({ draft }: Readonly<{ draft: PostDraft }>) {
  const say = useText();
  const allergens = draft.allergens.map((name) => say(allergenText[name])).join(", ");
  return (
    <div className="flex items-center gap-4">
      <FoodPicture photo={draft.photo} drawing={draft.drawing} size="tile" drawingSize={56} />
      <div className="min-w-0">
        <p lang="id" className="text-xl font-bold wrap-break-word">
          {draft.title}
        </p>
        <p className="text-sm text-ink-soft">
          {draft.halal ? `${say(halalText[draft.halal])}, ` : ""}
          {say(allergens ? fill(postWords.contains, { allergens }) : postWords.containsNone)}
        </p>
      </div>
    </div>
  );
}

function FoodName({ draft, change }: PostBlockProps) {
  const say = useText();
  const titles = USUAL_TITLES[draft.category];
  const rename = (title: string) => change({ title, drawing: drawingOf(title, draft.category) });
  const choose = (category: Category) =>
    change({ ...ofCategory(draft, category), title: titles.includes(draft.title) ? "" : draft.title });
  return (
    <>
      <CategoryChips value={draft.category} onChange={choose} />
      <ChoiceChips
        name="usual"
        label={say(postWords.usual)}
        value={titles.includes(draft.title) ? draft.title : null}
        options={titles.map((value) => ({ value, label: value, lang: "id" as const }))}
        onChange={rename}
      />
      <TextField
        name="title"
        label={say(foodWords.name)}
        hint={say(postWords.nameHint)}
        value={draft.title}
        maxLength={120}
        onChange={rename}
      />
    </>
  );
}

/** What only the kitchen knows of the food. */
export function FoodNature({ draft, change }: PostBlockProps) {
  return (
    <>
      <HalalChips value={draft.halal} onChange={(halal) => change({ halal })} />
      <AllergenChips values={draft.allergens} onChange={(allergens) => change({ allergens })} />
    </>
  );
}
