"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { codeWords } from "@/components/identity/code-words";
import type { AskCode } from "@/components/identity/use-ask-code";
import { words } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";

/** The first step of everything that goes by a code: where it is sent. */
export function AskCodeForm({ asking }: Readonly<{ asking: AskCode }>) {
  const say = useText();
  const [identifier, setIdentifier] = useState("");
  return (
    <Form
      onSubmit={() => void asking.ask(identifier.trim())}
      pending={asking.pending}
      reason={identifier.trim() === "" ? say(codeWords.fillContact) : null}
      submit={say(codeWords.send)}
      submitIcon={Send}
      failure={asking.failure && say(asking.failure)}
    >
      <TextField
        name="identifier"
        label={say(words.identifier)}
        hint={say(codeWords.contactHint)}
        value={identifier}
        onChange={setIdentifier}
        maxLength={254}
        autoComplete="username"
        inputMode="email"
      />
    </Form>
  );
}
