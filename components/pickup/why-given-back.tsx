"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { useText } from "@/components/language/language-provider";
import { planWords } from "@/components/pickup/plan-words";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { cancelReasonText } from "@/server/surplus/surplus.text";

const REASONS = Object.keys(cancelReasonText) as CancelReason[];

type WhyGivenBackProps = Readonly<{
  name: string;
  isLate: boolean;
  value: CancelReason | null;
  onChange: (why: CancelReason) => void;
}>;

/** Asked for only when the window is about to close. */
export function WhyGivenBack({ name, isLate, value, onChange }: WhyGivenBackProps) {
  const say = useText();
  if (!isLate) return null;
  return (
    <ChoiceChips
      name={name}
      label={say(planWords.cancelWhy)}
      hint={say(planWords.lateHint)}
      value={value}
      options={REASONS.map((reason) => ({ value: reason, label: say(cancelReasonText[reason]) }))}
      onChange={onChange}
    />
  );
}
