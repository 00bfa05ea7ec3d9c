"use client";

import { useState } from "react";
import { identitySentence, postJson } from "@/components/identity/post-json";
import { type RegisterDraft, registration } from "@/components/identity/register-draft";
import { fieldsRefused } from "@/components/identity/register-fields";
import { registerWords } from "@/components/identity/register-words";
import { fill, type Text } from "@/server/kernel/text";

/** Sends a registration; says what became of it. */
export function useRegister() {
  const [state, setState] = useState<"open" | "pending" | "done">("open");
  const [failure, setFailure] = useState<Text | null>(null);
  async function send(draft: RegisterDraft, identifier: string, code: string) {
    setState("pending");
    setFailure(null);
    const problem = await postJson("/registrations", registration(draft, identifier, code));
    if (!problem) return setState("done");
    const { fields = [] } = problem;
    const named = fill(registerWords.malformed, { fields: fieldsRefused(fields.map(({ path }) => path)) });
    setFailure(fields.length > 0 ? named : identitySentence(problem.code));
    setState("open");
  }
  return { state, failure, send };
}
