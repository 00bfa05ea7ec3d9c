"use client";

import { words } from "@/components/identity/words";
import { identityText } from "@/server/identity/identity.text";
import type { Text } from "@/server/kernel/text";

type Problem = Readonly<{ code?: string; fields?: readonly { path: string }[] }>;

const CODES: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(identityText).map(([name, text]) => [`identity.${name}`, text])),
  "request.too_many_requests": identityText.lockedOut,
  offline: words.offline,
};

/** What to say of a refusal of identity's, by its stable code. */
export const identitySentence = (code: string | undefined): Text => CODES[code ?? ""] ?? words.fault;

/** Posts to the API for someone who is not signed in. @returns what it refused with, or null */
export async function postJson(path: string, input: unknown): Promise<Problem | null> {
  const headers = { "content-type": "application/json" };
  try {
    const answer = await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(input) });
    return answer.ok ? null : ((await answer.json()) as Problem);
  } catch {
    return { code: "offline" };
  }
}
