"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { NumberField } from "@/components/form/number-field";
import { kilograms } from "@/components/format/numbers";
import { type CountDraft, gramsOf } from "@/components/handover/count-draft";
import { methodText, words } from "@/components/handover/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { PreviewView } from "@/server/handover/handover.contract";
import { WEIGHT_METHODS } from "@/server/kernel/quantity";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type WeightFieldProps = Readonly<{
  draft: CountDraft;
  pickup: PreviewView;
  change: (part: Partial<CountDraft>) => void;
}>;

export function WeightField({ draft, pickup, change }: WeightFieldProps) {
  const say = useText();
  const language = useLanguage();
  const grams = gramsOf(draft, pickup);
  const unknown = draft.method === "unknown";
  return (
    <>
      <ChoiceChips
        name="method"
        label={say(words.method)}
        hint={unknown ? say(fill(words.unknownHint, { unit: unitText(pickup.unitName) })) : undefined}
        value={draft.method}
        options={WEIGHT_METHODS.map((value) => ({ value, label: say(methodText[value]) }))}
        onChange={(method) => change({ method, hasTyped: false, typedGrams: null })}
      />
      {unknown ? null : (
        <NumberField
          name="weight"
          label={say(words.weight)}
          hint={grams ? say(fill(words.sameAs, { weight: kilograms(grams, language) })) : undefined}
          value={grams}
          unit={say(words.grams)}
          max={1_000_000_000}
          onChange={(typedGrams) => change({ typedGrams, hasTyped: true })}
        />
      )}
    </>
  );
}
