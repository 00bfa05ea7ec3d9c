"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { CodeSent } from "@/components/identity/code-sent";
import { codeWords } from "@/components/identity/code-words";
import type { HouseDoor } from "@/components/identity/doors";
import { RegisterDetails } from "@/components/identity/register-details";
import { emptyDraft, type RegisterDraft } from "@/components/identity/register-draft";
import type { RegisterGround } from "@/components/identity/register-place";
import { registerWords as words } from "@/components/identity/register-words";
import { useAskCode } from "@/components/identity/use-ask-code";
import { useRegister } from "@/components/identity/use-register";
import { words as identityWords } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";

type RegisterFormProps = RegisterGround & Readonly<{ firstDoor: HouseDoor; isSandbox: boolean }>;

/** Two steps: who registers and for which organisation, then the code that shows that the address is theirs. */
export function RegisterForm({ firstDoor, isSandbox, ...ground }: RegisterFormProps) {
  const say = useText();
  const [draft, setDraft] = useState(() => emptyDraft(firstDoor));
  const [code, setCode] = useState("");
  const asking = useAskCode("join");
  const { state, failure, send } = useRegister();
  const change = (part: Partial<RegisterDraft>) => setDraft((before) => ({ ...before, ...part }));
  const identifier = asking.sentTo;
  const signIn = (
    <ButtonLink href="/masuk" variant="quiet" wide>
      {say(identityWords.haveAccount)}
    </ButtonLink>
  );
  if (state === "done")
    return (
      <Notice kind="success" title={say(words.done)} action={signIn}>
        {say(words.doneHint)}
      </Notice>
    );
  return (
    <div className="flex flex-col gap-6">
      {identifier === null ? (
        <RegisterDetails {...ground} draft={draft} change={change} asking={asking} />
      ) : (
        <>
          <CodeSent asking={asking} isSandbox={isSandbox} sent={words.sent} other={words.back} />
          <Form
            onSubmit={() => void send(draft, identifier, code)}
            pending={state === "pending"}
            reason={isWhole(code) ? null : say(codeWords.fillCode)}
            submit={say(words.send)}
            submitIcon={Send}
            failure={failure && say(failure)}
          >
            <CodeField name="code" label={say(codeWords.code)} value={code} onChange={setCode} />
          </Form>
        </>
      )}
      {signIn}
    </div>
  );
}
