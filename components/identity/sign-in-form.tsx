"use client";

import { LogIn, MessageSquareText } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { TextField } from "@/components/form/text-field";
import { codeWords } from "@/components/identity/code-words";
import { DemoSignIn } from "@/components/identity/demo-sign-in";
import { DoorChoice } from "@/components/identity/door-choice";
import { DOORS, type Door } from "@/components/identity/doors";
import { registerPath } from "@/components/identity/own-path";
import { useSignIn } from "@/components/identity/use-sign-in";
import { words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";
import { ButtonLink } from "@/components/ui/button-link";

type SignInFormProps = Readonly<{
  /** Whether the demo's one-tap accounts are offered. */
  demo: boolean;
  returnTo: string | null;
  firstDoor: Door;
}>;

export function SignInForm({ demo, returnTo, firstDoor }: SignInFormProps) {
  const say = useText();
  const [door, setDoor] = useState(firstDoor);
  const [identifier, setIdentifier] = useState("");
  const [password, setPassword] = useState("");
  const { pending, failure, signIn } = useSignIn(returnTo);
  const complete = identifier.trim() !== "" && password !== "";
  return (
    <div className="flex flex-col gap-8">
      <DoorChoice doors={DOORS} value={door} onChange={setDoor} />
      <Form
        onSubmit={() => void signIn("credentials", { identifier, password })}
        pending={pending}
        reason={complete ? null : say(words.fillBoth)}
        submit={say(words.signIn)}
        submitIcon={LogIn}
        failure={failure && say(failure)}
      >
        <TextField
          name="identifier"
          label={say(words.identifier)}
          value={identifier}
          onChange={setIdentifier}
          maxLength={254}
          autoComplete="username"
          inputMode="email"
        />
        <PasswordField
          name="password"
          label={say(words.password)}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
      </Form>
      <div className="grid gap-2 sm:grid-cols-2">
        <ButtonLink
          href={`/masuk/kode${returnTo ? `?kembali=${encodeURIComponent(returnTo)}` : ""}`}
          icon={MessageSquareText}
          wide
        >
          {say(codeWords.title)}
        </ButtonLink>
        <ButtonLink href="/masuk/sandi-baru" variant="quiet" wide>
          {say(codeWords.forgot)}
        </ButtonLink>
      </div>
      <ButtonLink href={registerPath(door, returnTo)} variant="quiet" wide>
        {say(words.noAccount)}
      </ButtonLink>
      {demo ? <DemoSignIn pending={pending} onChoose={(role) => void signIn("demo", { role })} /> : null}
    </div>
  );
}
