"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { ManyChips } from "@/components/form/many-chips";
import { NumberField } from "@/components/form/number-field";
import type { RegisterPart } from "@/components/identity/register-draft";
import { registerWords as words } from "@/components/identity/register-words";
import { useText } from "@/components/language/language-provider";
import { categoryOptions, halalOptions, storageOptions } from "@/components/menu/food-options";
import { halalMinimumText } from "@/server/identity/identity.text";

/** What a recipient can take in a day, and in which state. */
export function RegisterCapacity({ draft, change }: RegisterPart) {
  const say = useText();
  const number = (name: "headsFed" | "kilograms" | "portions", unit: string, max: number) => (
    <NumberField
      name={name}
      label={say(words[name])}
      value={draft[name]}
      unit={unit}
      max={max}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      {number("headsFed", say(words.people), 100_000)}
      {number("kilograms", "kg", 100_000)}
      {number("portions", say(words.portion), 100_000)}
      <ManyChips
        name="categories"
        label={say(words.categories)}
        values={draft.categories}
        options={categoryOptions(say)}
        onChange={(categories) => change({ categories })}
      />
      <ManyChips
        name="storages"
        label={say(words.storages)}
        values={draft.storages}
        options={storageOptions(say)}
        onChange={(storages) => change({ storages })}
      />
      <ChoiceChips
        name="halalMinimum"
        label={say(words.halal)}
        value={draft.halalMinimum}
        options={halalOptions(say, halalMinimumText)}
        onChange={(halalMinimum) => change({ halalMinimum })}
      />
    </>
  );
}
