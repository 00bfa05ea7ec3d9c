"use client";

import { ShoppingBasket } from "lucide-react";
import { useState } from "react";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { CodeSent } from "@/components/identity/code-sent";
import { codeWords } from "@/components/identity/code-words";
import { useAskCode } from "@/components/identity/use-ask-code";
import { useSignIn } from "@/components/identity/use-sign-in";
import { words as identityWords } from "@/components/identity/words";
import { JoinPerson, NOBODY } from "@/components/joining/join-person";
import { joinWords as words } from "@/components/joining/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";

type JoinFormProps = Readonly<{ isSandbox: boolean; returnTo: string }>;

/** Two steps: who joins and where the code goes, then the code; it ends in the market. */
export function JoinForm({ isSandbox, returnTo }: JoinFormProps) {
  const say = useText();
  const asking = useAskCode("join");
  const [newcomer, setNewcomer] = useState(NOBODY);
  const [code, setCode] = useState("");
  const { pending, failure, signIn } = useSignIn(returnTo);
  const identifier = asking.sentTo;
  const { displayName, consents } = newcomer;
  return (
    <div className="flex flex-col gap-6">
      {identifier === null ? (
        <JoinPerson asking={asking} value={newcomer} onChange={setNewcomer} />
      ) : (
        <>
          <CodeSent asking={asking} isSandbox={isSandbox} sent={words.sent} />
          <Form
            onSubmit={() => void signIn("join", { identifier, code, displayName, consents: consents.join(",") })}
            pending={pending}
            reason={isWhole(code) ? null : say(codeWords.fillCode)}
            submit={say(words.join)}
            submitIcon={ShoppingBasket}
            failure={failure && say(failure)}
          >
            <CodeField name="code" label={say(codeWords.code)} value={code} onChange={setCode} />
          </Form>
        </>
      )}
      <div className="grid gap-2">
        <ButtonLink href="/masuk" variant="quiet" wide>
          {say(identityWords.haveAccount)}
        </ButtonLink>
        <ButtonLink href="/daftar" variant="quiet" wide>
          {say(words.organisations)}
        </ButtonLink>
      </div>
    </div>
  );
}
