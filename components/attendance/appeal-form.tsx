"use client";

import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { words } from "@/components/attendance/words";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";

const LEAST = 5;
const MOST = 500;

type AppealFormProps = Readonly<{ claimId: string; title: string; onClose: () => void }>;

export function AppealForm({ claimId, title, onClose }: AppealFormProps) {
  const say = useText();
  const [text, setText] = useState("");
  const written = text.trim();
  const appeal = useQueuedMutation("attendance.appeal", {
    what: () => fill(words.explainOf, { title }),
    resumes: (input) => input.claimId === claimId,
  });
  const failure = useRefusal(appeal.error);
  if (appeal.isQueued) return <QueuedNotice />;
  return (
    <Form
      onSubmit={() => appeal.mutate({ claimId, text: written.replaceAll(/\s+/g, " ") })}
      pending={appeal.isPending || appeal.isSuccess}
      reason={written.length < LEAST ? say(words.explainFirst) : null}
      submit={say(words.send)}
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(words.neverMind)}
        </Button>
      }
    >
      <TextField
        name={`appeal-${claimId}`}
        label={say(words.explainLabel)}
        hint={say(words.explainHint)}
        rows={3}
        maxLength={MOST}
        value={text}
        onChange={setText}
      />
    </Form>
  );
}
