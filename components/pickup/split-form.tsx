"use client";

import { useState } from "react";
import { Form } from "@/components/form/form";
import { StepperField } from "@/components/form/stepper-field";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { planWords } from "@/components/pickup/plan-words";
import { WhyGivenBack } from "@/components/pickup/why-given-back";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MyClaim } from "@/server/surplus/surplus.contract";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { isLateToGiveBack } from "@/server/surplus/surplus.rules";

type SplitFormProps = Readonly<{
  claim: MyClaim;
  now: Date;
  pending: boolean;
  failure: string | null;
  onSplit: (keepUnits: number, reason: CancelReason | null) => void;
  onClose: () => void;
}>;

/** How many are still taken; the rest is free for others at once. */
export function SplitForm({ claim, now, pending, failure, onSplit, onClose }: SplitFormProps) {
  const say = useText();
  const language = useLanguage();
  const { unitName } = claim.surplus;
  const [chosen, setChosen] = useState<number | null>(null);
  const [why, setWhy] = useState<CancelReason | null>(null);
  const keep = Math.min(chosen ?? Math.max(1, Math.floor(claim.units / 2)), claim.units - 1);
  const isLate = isLateToGiveBack(new Date(claim.pickupUntil), now);
  const left = claim.units - keep;
  const freed = { freed: count(left, language), unit: unitText(unitName, left) };
  return (
    <Form
      onSubmit={() => onSplit(keep, why)}
      pending={pending}
      reason={isLate && !why ? say(planWords.chooseWhy) : null}
      submit={say(fill(planWords.splitNow, freed))}
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(planWords.neverMind)}
        </Button>
      }
    >
      <StepperField
        name={`keep-${claim.id}`}
        label={say(planWords.keepUnits)}
        hint={say(fill(planWords.splitHint, freed))}
        value={keep}
        min={1}
        max={claim.units - 1}
        unit={say(unitText(unitName, keep))}
        onChange={setChosen}
      />
      <WhyGivenBack name={`split-${claim.id}`} isLate={isLate} value={why} onChange={setWhy} />
    </Form>
  );
}
