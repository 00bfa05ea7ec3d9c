"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { NumberField } from "@/components/form/number-field";
import { StepperField } from "@/components/form/stepper-field";
import { kilograms } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { UNIT_GRAMS, type UnitKey } from "@/components/surplus/post-draft";
import { postWords, unitText } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";

const UNITS = Object.keys(UNIT_GRAMS) as UnitKey[];

export function PostHowMuch({ draft, change }: PostBlockProps) {
  const say = useText();
  const language = useLanguage();
  const unit = say(unitText[draft.unit]);
  const weight = draft.gramsPerUnit === null ? null : kilograms(draft.units * draft.gramsPerUnit, language);
  return (
    <>
      <StepperField
        name="units"
        label={say(postWords.amount)}
        value={draft.units}
        min={1}
        max={10_000}
        unit={unit}
        onChange={(units) => change({ units })}
      />
      <ChoiceChips
        name="unit"
        label={say(postWords.unit)}
        value={draft.unit}
        options={UNITS.map((value) => ({ value, label: say(unitText[value]) }))}
        onChange={(chosen) => change({ unit: chosen, gramsPerUnit: UNIT_GRAMS[chosen] })}
      />
      {draft.unit === "kilogram" ? null : (
        <NumberField
          name="grams"
          label={say(fill(postWords.gramsPerUnit, { unit }))}
          hint={[weight && say(fill(postWords.total, { weight })), say(postWords.gramsHint)].filter(Boolean).join(". ")}
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
