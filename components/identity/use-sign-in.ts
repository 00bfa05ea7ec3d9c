"use client";

import { useState } from "react";
import { postToDoor } from "@/components/identity/door-post";
import { words } from "@/components/identity/words";
import { identityText } from "@/server/identity/identity.text";
import type { Text } from "@/server/kernel/text";

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
    const code = await postToDoor(`callback/${provider}`, fields).catch(() => "offline");
    if (code === null) return window.location.assign(returnTo ?? "/masuk");
    setFailure(code === "offline" ? words.offline : (CODES[code] ?? words.fault));
    setPending(false);
  }
  return { pending, failure, signIn };
}
