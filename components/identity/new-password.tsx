"use client";

import { LockKeyhole } from "lucide-react";
import { useState } from "react";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { AskCodeForm } from "@/components/identity/ask-code-form";
import { CodeSent } from "@/components/identity/code-sent";
import { codeWords, resetWords } from "@/components/identity/code-words";
import { identitySentence, postJson } from "@/components/identity/post-json";
import { useAskCode } from "@/components/identity/use-ask-code";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { LEAST_PASSWORD_LENGTH } from "@/server/identity/identity.rules";
import type { Text } from "@/server/kernel/text";

function usePasswordChange() {
  const [state, setState] = useState<"open" | "pending" | "done">("open");
  const [failure, setFailure] = useState<Text | null>(null);
  async function change(input: Readonly<{ identifier: string; code: string; password: string }>) {
    setState("pending");
    setFailure(null);
    const problem = await postJson("/auth/password", input);
    if (problem) setFailure(identitySentence(problem.code));
    setState(problem ? "open" : "done");
  }
  return { state, failure, change };
}

/** A new password by a code; every session of the account ends. */
export function NewPassword({ isSandbox }: Readonly<{ isSandbox: boolean }>) {
  const say = useText();
  const asking = useAskCode("reset");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const { state, failure, change } = usePasswordChange();
  const identifier = asking.sentTo;
  const back = (
    <ButtonLink href="/masuk" variant={state === "done" ? "primary" : "quiet"} wide>
      {say(codeWords.withPassword)}
    </ButtonLink>
  );
  if (state === "done")
    return (
      <div className="flex flex-col gap-6">
        <Notice kind="success" title={say(resetWords.doneTitle)}>
          {say(resetWords.done)}
        </Notice>
        {back}
      </div>
    );
  const complete = isWhole(code) && password.length >= LEAST_PASSWORD_LENGTH;
  return (
    <div className="flex flex-col gap-6">
      {identifier === null ? (
        <AskCodeForm asking={asking} />
      ) : (
        <>
          <CodeSent asking={asking} isSandbox={isSandbox} />
          <Form
            onSubmit={() => void change({ identifier, code, password })}
            pending={state === "pending"}
            reason={complete ? null : say(resetWords.fillPassword)}
            submit={say(resetWords.change)}
            submitIcon={LockKeyhole}
            failure={failure && say(failure)}
          >
            <CodeField name="code" label={say(codeWords.code)} value={code} onChange={setCode} />
            <PasswordField
              name="password"
              label={say(resetWords.password)}
              hint={say(resetWords.passwordHint)}
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
            />
          </Form>
        </>
      )}
      {back}
    </div>
  );
}
