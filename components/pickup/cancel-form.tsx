"use client";

import { useState } from "react";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { planWords } from "@/components/pickup/plan-words";
import { WhyGivenBack } from "@/components/pickup/why-given-back";
import { Button } from "@/components/ui/button";
import type { MyClaim } from "@/server/surplus/surplus.contract";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { isLateToGiveBack } from "@/server/surplus/surplus.rules";

type CancelFormProps = Readonly<{
  claim: MyClaim;
  now: Date;
  pending: boolean;
  failure: string | null;
  onCancel: (reason: CancelReason | null) => void;
  onClose: () => void;
}>;

/** The second step of a cancellation: what it means, and close to the window why. */
export function CancelForm({ claim, now, pending, failure, onCancel, onClose }: CancelFormProps) {
  const say = useText();
  const [why, setWhy] = useState<CancelReason | null>(null);
  const isLate = isLateToGiveBack(new Date(claim.pickupUntil), now);
  return (
    <Form
      onSubmit={() => onCancel(why)}
      pending={pending}
      reason={isLate && !why ? say(planWords.chooseWhy) : null}
      submit={say(planWords.cancelNow)}
      submitVariant="danger"
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(planWords.keep)}
        </Button>
      }
    >
      <p className="text-ink-soft">{say(planWords.cancelHint)}</p>
      <WhyGivenBack name={`cancel-${claim.id}`} isLate={isLate} value={why} onChange={setWhy} />
    </Form>
  );
}
