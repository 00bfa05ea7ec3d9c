"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleX } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { cancelReasonText } from "@/server/surplus/surplus.text";

const REASONS = Object.keys(cancelReasonText) as CancelReason[];

/** Two steps apart from everything else: a first press only asks why. */
export function CancelPickup({ claimId }: Readonly<{ claimId: string }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState<CancelReason | null>(null);
  const cancel = useMutation(
    api.claims.cancel.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.claims.mine.queryKey() }),
    }),
  );
  const failure = useRefusal(cancel.error);
  if (!asking)
    return (
      <Button variant="quiet" icon={CircleX} onClick={() => setAsking(true)}>
        {say(words.cancel)}
      </Button>
    );
  return (
    <Form
      onSubmit={() => why && cancel.mutate({ id: claimId, reason: why })}
      pending={cancel.isPending || cancel.isSuccess}
      reason={why ? null : say(words.chooseWhy)}
      submit={say(words.cancelNow)}
      submitVariant="danger"
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={() => setAsking(false)}>
          {say(words.keep)}
        </Button>
      }
    >
      <ChoiceChips
        name={`cancel-${claimId}`}
        label={say(words.cancelWhy)}
        hint={say(words.cancelHint)}
        value={why}
        options={REASONS.map((value) => ({ value, label: say(cancelReasonText[value]) }))}
        onChange={setWhy}
      />
    </Form>
  );
}
