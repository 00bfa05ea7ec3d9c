"use client";

import { useState } from "react";
import { type RegisterDraft, registration } from "@/components/identity/register-draft";
import { registerWords } from "@/components/identity/register-words";
import { words } from "@/components/identity/words";
import { identityText } from "@/server/identity/identity.text";
import { fill, type Text } from "@/server/kernel/text";

type Problem = Readonly<{ code?: string; fields?: readonly { path: string }[] }>;

const CODES: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(identityText).map(([name, text]) => [`identity.${name}`, text]),
);

function sentence({ code = "", fields = [] }: Problem): Text {
  if (fields.length > 0) return fill(registerWords.malformed, { fields: fields.map(({ path }) => path).join(", ") });
  return CODES[code] ?? words.fault;
}

/** Sends a registration; says what became of it. */
export function useRegister() {
  const [state, setState] = useState<"open" | "pending" | "done">("open");
  const [failure, setFailure] = useState<Text | null>(null);
  async function send(draft: RegisterDraft) {
    setState("pending");
    setFailure(null);
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(registration(draft));
    try {
      const answer = await fetch("/api/v1/registrations", { method: "POST", headers, body });
      if (answer.ok) return setState("done");
      setFailure(sentence((await answer.json()) as Problem));
    } catch {
      setFailure(words.offline);
    }
    setState("open");
  }
  return { state, failure, send };
}
