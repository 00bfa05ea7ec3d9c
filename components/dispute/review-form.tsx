"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Check, Undo2 } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { deskWords as words } from "@/components/dispute/desk-words";
import { RulingCard } from "@/components/dispute/ruling-card";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { DeskFile } from "@/server/dispute/evidence.contract";
import type { Text } from "@/server/kernel/text";

type ReviewFormProps = Readonly<{
  file: DeskFile;
  proposal: NonNullable<DeskFile["proposal"]>;
  bar: Text | null;
  now: Date;
}>;

const LEAST_NOTE = 3;
const MOST_NOTE = 500;

/** A second person's word on a ruling: it holds, or goes back. */
export function ReviewForm({ file: { dispute }, proposal, bar, now }: ReviewFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const note = text.trim().replaceAll(/\s+/g, " ");
  const review = useMutation(
    api.desk.review.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.desk.file.queryKey({ id: dispute.id }) }),
    }),
  );
  const failure = useRefusal(review.error);
  const missing = note.length < LEAST_NOTE ? say(words.noteFirst) : null;
  const pending = review.isPending || review.isSuccess;
  const send = (approved: boolean) => review.mutate({ id: dispute.id, version: dispute.version, approved, note });
  return (
    <Section title={say(words.review)}>
      <RulingCard {...{ ruling: proposal, dispute, now }} />
      {proposal.isMine ? <Notice>{say(words.reviewMine)}</Notice> : null}
      {bar && !proposal.isMine ? <Notice kind="attention">{say(bar)}</Notice> : null}
      {bar ? null : (
        <Form
          onSubmit={() => send(true)}
          {...{ pending, failure, reason: missing, submit: say(words.approve), submitIcon: Check }}
          secondary={
            <Button
              variant="secondary"
              size="large"
              icon={Undo2}
              pending={pending}
              reason={missing}
              onClick={() => send(false)}
            >
              {say(words.giveBack)}
            </Button>
          }
        >
          <TextField
            {...{ name: "review", label: say(words.reviewNote), rows: 2, maxLength: MOST_NOTE, value: text }}
            onChange={setText}
          />
        </Form>
      )}
    </Section>
  );
}
