"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { ManyChips } from "@/components/form/many-chips";
import { NumberField } from "@/components/form/number-field";
import { useText } from "@/components/language/language-provider";
import { categoryOptions, halalOptions, storageOptions } from "@/components/menu/food-options";
import type { ProfileDraft, problemsOf } from "@/components/recipient/profile-draft";
import { words } from "@/components/recipient/words";
import { halalMinimumText } from "@/server/identity/identity.text";

type PartProps = Readonly<{
  draft: ProfileDraft;
  problems: ReturnType<typeof problemsOf>;
  onChange: (part: Partial<ProfileDraft>) => void;
}>;

export function ProfileNumbers({ draft, problems, onChange }: PartProps) {
  const say = useText();
  const error = (name: keyof ProfileDraft) => problems[name] && say(problems[name]);
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <NumberField
        name="heads"
        label={say(words.heads)}
        unit={say(words.people)}
        value={draft.headsFed}
        error={error("headsFed")}
        onChange={(headsFed) => onChange({ headsFed })}
      />
      <NumberField
        name="radius"
        label={say(words.radius)}
        hint={say(words.radiusHint)}
        unit="km"
        value={draft.radiusKilometers}
        error={error("radiusKilometers")}
        onChange={(radiusKilometers) => onChange({ radiusKilometers })}
      />
      <NumberField
        name="kilograms"
        label={say(words.kilograms)}
        unit="kg"
        value={draft.kilogramsPerDay}
        error={error("kilogramsPerDay")}
        onChange={(kilogramsPerDay) => onChange({ kilogramsPerDay })}
      />
      <NumberField
        name="portions"
        label={say(words.portions)}
        unit={say(words.portionUnit)}
        value={draft.portionsPerDay}
        error={error("portionsPerDay")}
        onChange={(portionsPerDay) => onChange({ portionsPerDay })}
      />
    </div>
  );
}

export function ProfileFood({ draft, problems, onChange }: PartProps) {
  const say = useText();
  return (
    <>
      <ManyChips
        name="categories"
        label={say(words.categories)}
        values={draft.categories}
        error={problems.categories && say(problems.categories)}
        options={categoryOptions(say)}
        onChange={(categories) => onChange({ categories })}
      />
      <ManyChips
        name="storages"
        label={say(words.storages)}
        values={draft.storages}
        error={problems.storages && say(problems.storages)}
        options={storageOptions(say)}
        onChange={(storages) => onChange({ storages })}
      />
      <ChoiceChips
        name="halal-minimum"
        label={say(words.halal)}
        value={draft.halalMinimum}
        options={halalOptions(say, halalMinimumText)}
        onChange={(halalMinimum) => onChange({ halalMinimum })}
      />
    </>
  );
}
