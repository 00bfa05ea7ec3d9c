"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { useReadAgain } from "@/components/privacy/use-read-again";
import { privacyWords as words } from "@/components/privacy/words";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

const LEAST = 10;

/** Anything else one wants to know or object to; an admin answers. */
export function QuestionForm() {
  const say = useText();
  const [text, setText] = useState("");
  const { onSuccess } = useReadAgain();
  const send = useMutation(
    useApi().privacy.question.mutationOptions({
      onSuccess: () => {
        setText("");
        return onSuccess();
      },
    }),
  );
  return (
    <Section title={say(words.question)}>
      <Card>
        <Form
          onSubmit={() => send.mutate({ text: text.trim().replaceAll(/\s+/g, " ") })}
          pending={send.isPending}
          reason={text.trim().length < LEAST ? say(words.questionFirst) : null}
          submit={say(words.questionSend)}
          submitVariant="secondary"
          failure={useRefusal(send.error)}
        >
          {send.isSuccess && text === "" ? <Notice kind="success">{say(words.questionSent)}</Notice> : null}
          <TextField
            name="privacy-question"
            label={say(words.questionLabel)}
            rows={3}
            maxLength={1_000}
            value={text}
            onChange={setText}
          />
        </Form>
      </Card>
    </Section>
  );
}
