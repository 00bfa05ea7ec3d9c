"use client";

import { words } from "@/components/identity/words";
import { controlReasonText } from "@/server/control/control.text";
import { factorReasonText } from "@/server/identity/factor.text";
import { identityText } from "@/server/identity/identity.text";
import type { Text } from "@/server/kernel/text";

type Problem = Readonly<{ code?: string; fields?: readonly { path: string }[] }>;

const CODES: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(identityText).map(([name, text]) => [`identity.${name}`, text])),
  ...Object.fromEntries(Object.entries(factorReasonText).map(([name, text]) => [`factor.${name}`, text])),
  "control.registrationClosed": controlReasonText.registrationClosed,
  "request.too_many_requests": identityText.lockedOut,
  offline: words.offline,
};

/** What to say of a refusal of identity's, by its stable code. */
export const identitySentence = (code: string | undefined): Text => CODES[code ?? ""] ?? words.fault;

type Posted<Answer> = Readonly<{ answer: Answer; problem: null } | { problem: Problem }>;

async function post<Answer>(path: string, input: unknown): Promise<Posted<Answer>> {
  const headers = { "content-type": "application/json" };
  try {
    const response = await fetch(`/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(input) });
    const said: unknown = await response.json();
    return response.ok ? { answer: said as Answer, problem: null } : { problem: said as Problem };
  } catch {
    return { problem: { code: "offline" } };
  }
}

/** Posts to the API for someone who is not, or not wholly, signed in. @returns what it refused with, or null */
export const postJson = async (path: string, input: unknown): Promise<Problem | null> =>
  (await post(path, input)).problem;

type Answered<Answer> = Readonly<{ answer: Answer } | { refusal: Text }>;

/** The same where the answer matters; a refusal comes in words. */
export async function postForAnswer<Answer>(path: string, input: unknown): Promise<Answered<Answer>> {
  const posted = await post<Answer>(path, input);
  return posted.problem ? { refusal: identitySentence(posted.problem.code) } : { answer: posted.answer };
}
