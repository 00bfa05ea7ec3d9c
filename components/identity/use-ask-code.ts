"use client";

import { useState } from "react";
import { identitySentence, postJson } from "@/components/identity/post-json";
import type { CodePurpose } from "@/server/identity/code.contract";
import type { Text } from "@/server/kernel/text";

const asked = (identifier: string, purpose: CodePurpose) =>
  purpose === "join"
    ? postJson("/registrations/codes", { identifier })
    : postJson("/auth/codes", { identifier, purpose });

/** Has a code sent; says to whom, or why not. */
export function useAskCode(purpose: CodePurpose) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Text | null>(null);
  async function ask(identifier: string) {
    setPending(true);
    setFailure(null);
    const problem = await asked(identifier, purpose);
    if (problem) setFailure(identitySentence(problem.code));
    else setSentTo(identifier);
    setPending(false);
  }
  return { sentTo, pending, failure, ask, startAnew: () => setSentTo(null) };
}
export type AskCode = ReturnType<typeof useAskCode>;
