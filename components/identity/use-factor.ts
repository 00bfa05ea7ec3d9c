"use client";

import { useState } from "react";
import { postForAnswer } from "@/components/identity/post-json";
import type { Text } from "@/server/kernel/text";

/** Posts a step of the second factor; says whether it is under way and why it was refused. */
export function useFactorStep<Answer>(path: string) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Text | null>(null);
  async function send(input: Readonly<Record<string, string>>, done: (answer: Answer) => void) {
    setPending(true);
    setFailure(null);
    const posted = await postForAnswer<Answer>(path, input);
    setPending(false);
    if ("refusal" in posted) setFailure(posted.refusal);
    else done(posted.answer);
  }
  return { pending, failure, send };
}
