"use client";

import { StepperField } from "@/components/form/stepper-field";
import { kilograms } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { UnitFields } from "@/components/menu/unit-fields";
import type { PostBlockProps } from "@/components/surplus/post-block";
import { PostPrice } from "@/components/surplus/post-price";
import { postWords } from "@/components/surplus/post-words";
import { Fold } from "@/components/ui/fold";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

const MOST_UNITS = 10_000;

type PostHowMuchProps = PostBlockProps &
  Readonly<{
    /** What the house asks for it where nothing is said; null gives it away. */
    usualRupiah: number | null;
  }>;

export function PostHowMuch({ draft, change, usualRupiah }: PostHowMuchProps) {
  const say = useText();
  const language = useLanguage();
  const unit = unitText(draft.unitName);
  const { gramsPerUnit } = draft;
  const total =
    gramsPerUnit === null
      ? null
      : say(fill(postWords.total, { weight: kilograms(draft.units * gramsPerUnit, language) }));
  const each =
    gramsPerUnit === null
      ? fill(postWords.weightUnknown, { unit })
      : fill(postWords.eachWeighs, { unit, weight: kilograms(gramsPerUnit, language) });
  return (
    <>
      <StepperField
        name="units"
        label={say(postWords.amount)}
        hint={total ?? undefined}
        value={draft.units}
        min={1}
        max={MOST_UNITS}
        unit={say(unitText(draft.unitName, draft.units))}
        onChange={(units) => change({ units })}
      />
      <PostPrice draft={draft} change={change} usualRupiah={usualRupiah} />
      <Fold title={say(postWords.changeUnit)} summary={say(each)}>
        <UnitFields unitName={draft.unitName} gramsPerUnit={gramsPerUnit} onChange={change} />
      </Fold>
    </>
  );
}
