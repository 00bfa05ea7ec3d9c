"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { privacyWords, queueWords as words } from "@/components/privacy/words";
import { Button } from "@/components/ui/button";
import { ANSWERS, type Answer } from "@/server/privacy/privacy.reasons";
import { answerText } from "@/server/privacy/privacy.text";

const LEAST = 3;

type AnswerFormProps = Readonly<{ id: string; onClose: () => void }>;

/** A decision and what the person will read of it. */
export function AnswerForm({ id, onClose }: AnswerFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [decision, setDecision] = useState<Answer | null>(null);
  const [answer, setAnswer] = useState("");
  const send = useMutation(
    api.privacy.answer.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.privacy.queue.pathKey() }),
    }),
  );
  const missing = answer.trim().length < LEAST ? say(words.answerFirst) : null;
  return (
    <Form
      onSubmit={() => decision && send.mutate({ id, decision, answer: answer.trim().replaceAll(/\s+/g, " ") })}
      pending={send.isPending}
      reason={decision ? missing : say(words.chooseFirst)}
      submit={say(words.send)}
      failure={useRefusal(send.error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(privacyWords.never)}
        </Button>
      }
    >
      <ChoiceChips
        name="privacy-decision"
        label={say(words.decide)}
        value={decision}
        options={ANSWERS.map((value) => ({ value, label: say(answerText[value]) }))}
        onChange={setDecision}
      />
      <TextField
        name="privacy-answer"
        label={say(words.answer)}
        rows={2}
        maxLength={500}
        value={answer}
        onChange={setAnswer}
      />
    </Form>
  );
}
