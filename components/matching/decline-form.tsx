"use client";

import { useState } from "react";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { declineWords as words } from "@/components/matching/decline-words";
import { Button } from "@/components/ui/button";
import type { DeclineReason } from "@/server/matching/matching.contract";
import { declineReasonText } from "@/server/matching/matching.text";

type DeclineFormProps = Readonly<{
  offerId: string;
  pending: boolean;
  onDecline: (reason: DeclineReason) => void;
  onKeep: () => void;
}>;

const REASONS = Object.keys(declineReasonText) as DeclineReason[];

export function DeclineForm({ offerId, pending, onDecline, onKeep }: DeclineFormProps) {
  const say = useText();
  const [why, setWhy] = useState<DeclineReason | null>(null);
  return (
    <Form
      onSubmit={() => why && onDecline(why)}
      pending={pending}
      reason={why ? null : say(words.chooseWhy)}
      submit={say(words.declineNow)}
      submitVariant="danger"
      secondary={
        <Button variant="quiet" size="large" onClick={onKeep}>
          {say(words.keep)}
        </Button>
      }
    >
      <ChoiceChips
        name={`decline-${offerId}`}
        label={say(words.declineWhy)}
        value={why}
        options={REASONS.map((value) => ({ value, label: say(declineReasonText[value]) }))}
        onChange={setWhy}
      />
    </Form>
  );
}
