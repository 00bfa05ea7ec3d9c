"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { NOTHING_SAID, saidOf, whyNotReady } from "@/components/dispute/statement-draft";
import { StatementFields } from "@/components/dispute/statement-fields";
import { words } from "@/components/dispute/words";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import { unitText } from "@/server/kernel/unit";

type ReplyFormProps = Readonly<{ dispute: DisputeView; kind: "answer" | "appeal" }>;

/** Answers a report, or asks for another judge; each once. */
export function ReplyForm({ dispute, kind }: ReplyFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(NOTHING_SAID);
  const onSettled = () => cache.invalidateQueries({ queryKey: api.disputes.file.queryKey({ id: dispute.id }) });
  const answer = useMutation(api.disputes.answer.mutationOptions({ onSettled }));
  const appeal = useMutation(api.disputes.appeal.mutationOptions({ onSettled }));
  const { id, title, unitName } = dispute;
  const { countedUnits, countedGrams } = draft;
  const isAnswer = kind === "answer";
  const send = isAnswer ? answer : appeal;
  const missing = whyNotReady(draft);
  return (
    <Form
      onSubmit={() =>
        isAnswer
          ? answer.mutate({ id, ...saidOf(draft), countedUnits, countedGrams })
          : appeal.mutate({ id, ...saidOf(draft) })
      }
      pending={send.isPending || send.isSuccess}
      reason={missing ? say(missing) : null}
      submit={say(isAnswer ? words.sendAnswer : words.sendAppeal)}
      failure={useRefusal(send.error)}
    >
      <StatementFields
        draft={draft}
        onChange={setDraft}
        title={title}
        {...(isAnswer ? { unit: say(unitText(unitName, 2)) } : {})}
      />
    </Form>
  );
}
