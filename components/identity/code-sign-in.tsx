"use client";

import { LogIn } from "lucide-react";
import { useState } from "react";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { AskCodeForm } from "@/components/identity/ask-code-form";
import { CodeSent } from "@/components/identity/code-sent";
import { codeWords } from "@/components/identity/code-words";
import { useAskCode } from "@/components/identity/use-ask-code";
import { useSignIn } from "@/components/identity/use-sign-in";
import { words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";

type CodeSignInProps = Readonly<{ isSandbox: boolean; returnTo: string | null }>;

/** Two steps: where the code goes, then the code. */
export function CodeSignIn({ isSandbox, returnTo }: CodeSignInProps) {
  const say = useText();
  const asking = useAskCode("sign_in");
  const [code, setCode] = useState("");
  const { pending, failure, signIn } = useSignIn(returnTo);
  const identifier = asking.sentTo;
  return (
    <div className="flex flex-col gap-6">
      {identifier === null ? (
        <AskCodeForm asking={asking} />
      ) : (
        <>
          <CodeSent asking={asking} isSandbox={isSandbox} />
          <Form
            onSubmit={() => void signIn("code", { identifier, code })}
            pending={pending}
            reason={isWhole(code) ? null : say(codeWords.fillCode)}
            submit={say(words.signIn)}
            submitIcon={LogIn}
            failure={failure && say(failure)}
          >
            <CodeField name="code" label={say(codeWords.code)} value={code} onChange={setCode} />
          </Form>
        </>
      )}
      <ButtonLink href="/masuk" variant="quiet" wide>
        {say(codeWords.withPassword)}
      </ButtonLink>
    </div>
  );
}
