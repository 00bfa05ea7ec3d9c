"use client";

import { useMutation } from "@tanstack/react-query";
import { BadgeCheck, Send } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { reachWords as words } from "@/components/notification/reach-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";

type ConfirmPhoneProps = Readonly<{ number: string; isSandbox: boolean; onDone: () => void }>;

/** Two steps: a code goes to the number, and the one who holds it types it here. */
export function ConfirmPhone({ number, isSandbox, onDone }: ConfirmPhoneProps) {
  const say = useText();
  const api = useApi();
  const [code, setCode] = useState("");
  const ask = useMutation(api.phone.ask.mutationOptions());
  const confirm = useMutation(api.phone.confirm.mutationOptions({ onSuccess: onDone }));
  const askFailure = useRefusal(ask.error);
  const failure = useRefusal(confirm.error);
  if (!ask.isSuccess)
    return (
      <>
        <p className="text-sm text-ink-soft">{say(words.confirmHint)}</p>
        {askFailure ? <Notice kind="attention">{askFailure}</Notice> : null}
        <div>
          <Button icon={Send} pending={ask.isPending} onClick={() => ask.mutate()}>
            {say(words.sendCode)}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p role="status">{say(fill(words.codeSent, { number }))}</p>
      {isSandbox ? <p className="text-sm text-ink-soft">{say(words.sandbox)}</p> : null}
      <Form
        onSubmit={() => confirm.mutate({ code })}
        pending={confirm.isPending}
        reason={isWhole(code) ? null : say(words.fillCode)}
        submit={say(words.confirm)}
        submitIcon={BadgeCheck}
        failure={failure}
        secondary={
          <Button variant="quiet" pending={ask.isPending} onClick={() => ask.mutate()}>
            {say(words.again)}
          </Button>
        }
      >
        <CodeField name="phone-code" label={say(words.code)} value={code} onChange={setCode} />
      </Form>
    </>
  );
}
