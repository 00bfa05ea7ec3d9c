"use client";

import { useState } from "react";
import { words } from "@/components/identity/words";
import { clearPrivateData } from "@/components/offline/private-data";
import { identityText } from "@/server/identity/identity.text";
import type { Text } from "@/server/kernel/text";

/** Posts to next-auth with its CSRF token; answers the code it refused with, or null. */
async function post(action: string, fields: Readonly<Record<string, string>>): Promise<string | null> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const response = await fetch(`/api/auth/${action}`, { method: "POST", body });
  if (response.ok) return null;
  if (response.status === 429) return "identity.lockedOut";
  const refused = (await response.json().catch(() => ({}))) as { url?: string; code?: string };
  if (!refused.url) return refused.code ?? "fault";
  return new URL(refused.url, window.location.href).searchParams.get("error") ?? "fault";
}

const CODES: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(identityText).map(([name, text]) => [`identity.${name}`, text]),
);

type Attempt = Readonly<{
  pending: boolean;
  /** Why the last attempt was refused, in words; null while there is nothing to say. */
  failure: Text | null;
  signIn: (provider: "credentials" | "demo", fields: Readonly<Record<string, string>>) => Promise<void>;
}>;

/** Signs in and opens the page again, which then leads on to the right home. */
export function useSignIn(returnTo: string | null): Attempt {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Text | null>(null);
  async function signIn(provider: "credentials" | "demo", fields: Readonly<Record<string, string>>) {
    setPending(true);
    setFailure(null);
    const code = await post(`callback/${provider}`, fields).catch(() => "offline");
    if (code === null) return window.location.assign(returnTo ?? "/masuk");
    setFailure(code === "offline" ? words.offline : (CODES[code] ?? words.fault));
    setPending(false);
  }
  return { pending, failure, signIn };
}

/** Signs out everywhere this session is known, leaves nothing private on this device, and opens the front page. */
export async function signOut(): Promise<void> {
  await post("signout", {});
  await clearPrivateData();
  window.location.assign("/masuk");
}
