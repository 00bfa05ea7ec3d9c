"use client";

import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";
import { Button } from "@/components/ui/button";

const LEAST_REASON = 3;

type DecideWithReasonProps = Readonly<{
  submit: string;
  /** Who will read the reason. */
  hint: string;
  pending: boolean;
  error: unknown;
  onDecide: (reason: string) => void;
  onCancel: () => void;
}>;

/** What needs a reason, written before it is done. */
export function DecideWithReason({ submit, hint, pending, error, onDecide, onCancel }: DecideWithReasonProps) {
  const say = useText();
  const [reason, setReason] = useState("");
  const written = reason.trim();
  return (
    <Form
      onSubmit={() => onDecide(written)}
      pending={pending}
      reason={written.length < LEAST_REASON ? say(words.whyFirst) : null}
      submit={submit}
      submitVariant="danger"
      failure={useRefusal(error)}
      secondary={
        <Button variant="quiet" size="large" onClick={onCancel}>
          {say(words.never)}
        </Button>
      }
    >
      <TextField
        name="reason"
        label={say(words.why)}
        hint={hint}
        rows={2}
        maxLength={240}
        value={reason}
        onChange={setReason}
      />
    </Form>
  );
}
