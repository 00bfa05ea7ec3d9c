"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import type { Home } from "@/components/dispute/looks";
import { NOTHING_SAID, saidOf, whyNotReady } from "@/components/dispute/statement-draft";
import { StatementFields } from "@/components/dispute/statement-fields";
import { words } from "@/components/dispute/words";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import type { DisputeReason, Side } from "@/server/dispute/dispute.reasons";
import { isSafety, reasonsOf } from "@/server/dispute/dispute.rules";
import { reasonText } from "@/server/dispute/dispute.text";
import { unitText } from "@/server/kernel/unit";

type OpenFormProps = Readonly<{
  claimId: string;
  side: Side;
  title: string;
  unitName: string;
  home: Home;
}>;

/** Reports what went wrong with a claim. */
export function OpenForm({ claimId, side, title, unitName, home }: OpenFormProps) {
  const say = useText();
  const router = useRouter();
  const [reason, setReason] = useState<DisputeReason | null>(null);
  const [draft, setDraft] = useState(NOTHING_SAID);
  const { countedUnits, countedGrams } = draft;
  const open = useMutation(
    useApi().disputes.open.mutationOptions({ onSuccess: ({ id }) => router.push(`${home}/sengketa/${id}`) }),
  );
  const missing = reason ? whyNotReady(draft) : words.chooseReason;
  return (
    <Form
      onSubmit={() => reason && open.mutate({ claimId, reason, ...saidOf(draft), countedUnits, countedGrams })}
      pending={open.isPending || open.isSuccess}
      reason={missing ? say(missing) : null}
      submit={say(words.send)}
      failure={useRefusal(open.error)}
    >
      <ChoiceChips
        name="reason"
        label={say(words.reason)}
        value={reason}
        options={reasonsOf(side).map((value) => ({ value, label: say(reasonText[value]) }))}
        onChange={setReason}
      />
      {reason && isSafety(reason) ? <Notice kind="attention">{say(words.safetyNote)}</Notice> : null}
      <StatementFields {...{ draft, title, unit: say(unitText(unitName, 2)) }} onChange={setDraft} />
    </Form>
  );
}
