"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { lotWords } from "@/components/surplus/lot-words";
import { Button } from "@/components/ui/button";
import { WITHDRAW_REASONS, type WithdrawReason } from "@/server/surplus/surplus.reasons";
import { withdrawReasonText } from "@/server/surplus/surplus.text";

/** Two steps apart from everything else: a first press only asks why. */
export function WithdrawLot({ lotId }: Readonly<{ lotId: string }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState<WithdrawReason | null>(null);
  const withdraw = useMutation(
    api.surplus.withdraw.mutationOptions({
      onSuccess: (lot) => cache.setQueryData(api.surplus.byId.queryKey({ id: lotId }), lot),
    }),
  );
  const failure = useRefusal(withdraw.error);
  if (!asking)
    return (
      <div className="flex flex-col gap-3">
        <p className="text-ink-soft">{say(lotWords.withdrawHint)}</p>
        <Button variant="danger" icon={Undo2} onClick={() => setAsking(true)}>
          {say(lotWords.withdraw)}
        </Button>
      </div>
    );
  return (
    <Form
      onSubmit={() => why && withdraw.mutate({ id: lotId, reason: why })}
      pending={withdraw.isPending}
      reason={why ? null : say(lotWords.chooseWhy)}
      submit={say(lotWords.withdrawNow)}
      submitVariant="danger"
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={() => setAsking(false)}>
          {say(lotWords.keep)}
        </Button>
      }
    >
      <ChoiceChips
        name="withdraw-reason"
        label={say(lotWords.withdrawWhy)}
        hint={say(lotWords.withdrawHint)}
        value={why}
        options={WITHDRAW_REASONS.map((value) => ({ value, label: say(withdrawReasonText[value]) }))}
        onChange={setWhy}
      />
    </Form>
  );
}
