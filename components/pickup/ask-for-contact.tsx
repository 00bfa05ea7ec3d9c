"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { planWords } from "@/components/pickup/plan-words";
import { Button } from "@/components/ui/button";
import type { RevealReason } from "@/server/identity/identity.contract";
import { revealReasonText } from "@/server/identity/identity.text";

const REASONS = Object.keys(revealReasonText) as RevealReason[];

type AskForContactProps = Readonly<{ claimId: string; onClose: () => void }>;

/** Why the kitchen's number is wanted; the answer is written down. */
export function AskForContact({ claimId, onClose }: AskForContactProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [why, setWhy] = useState<RevealReason | null>(null);
  const queryKey = api.pickups.contacts.queryKey();
  const reveal = useMutation(
    api.pickups.revealContact.mutationOptions({ onSuccess: () => cache.invalidateQueries({ queryKey }) }),
  );
  return (
    <Form
      onSubmit={() => why && reveal.mutate({ claimId, reason: why })}
      pending={reveal.isPending || reveal.isSuccess}
      reason={why ? null : say(planWords.chooseWhy)}
      submit={say(planWords.showContact)}
      submitIcon={Phone}
      failure={useRefusal(reveal.error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(planWords.neverMind)}
        </Button>
      }
    >
      <ChoiceChips
        name={`contact-${claimId}`}
        label={say(planWords.contactWhy)}
        hint={say(planWords.contactHint)}
        value={why}
        options={REASONS.map((reason) => ({ value: reason, label: say(revealReasonText[reason]) }))}
        onChange={setWhy}
      />
    </Form>
  );
}
