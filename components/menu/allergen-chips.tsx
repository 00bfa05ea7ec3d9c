"use client";

import { ManyChips } from "@/components/form/many-chips";
import { useText } from "@/components/language/language-provider";
import { foodWords } from "@/components/menu/food-words";
import { ALLERGENS, type Allergen } from "@/server/kernel/food";
import { allergenText } from "@/server/surplus/surplus.text";

type AllergenChipsProps = Readonly<{ values: readonly Allergen[]; onChange: (values: Allergen[]) => void }>;

/** Folded away until asked for, because ten chips push the rest of the form off a phone. */
export function AllergenChips({ values, onChange }: AllergenChipsProps) {
  const say = useText();
  const chosen = values.map((value) => say(allergenText[value])).join(", ");
  return (
    <details>
      <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-2 font-semibold">
        <span className="text-leaf-ink underline underline-offset-4">{say(foodWords.allergens)}</span>
        <span className="text-sm font-normal text-ink-soft">{chosen || say(foodWords.allergensNone)}</span>
      </summary>
      <ManyChips
        name="allergens"
        label={say(foodWords.allergensAll)}
        values={values}
        options={ALLERGENS.map((value) => ({ value, label: say(allergenText[value]) }))}
        onChange={onChange}
      />
    </details>
  );
}
