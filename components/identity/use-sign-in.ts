"use client";

import { useState } from "react";
import { postToDoor } from "@/components/identity/door-post";
import { identitySentence } from "@/components/identity/post-json";
import type { Text } from "@/server/kernel/text";

type Way = "credentials" | "code" | "join" | "demo";

type Attempt = Readonly<{
  pending: boolean;
  /** Why the last attempt was refused, in words; null while there is nothing to say. */
  failure: Text | null;
  signIn: (way: Way, fields: Readonly<Record<string, string>>) => Promise<void>;
}>;

/** Signs in and opens the page again, which then leads on to the right home. */
export function useSignIn(returnTo: string | null): Attempt {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Text | null>(null);
  async function signIn(way: Way, fields: Readonly<Record<string, string>>) {
    setPending(true);
    setFailure(null);
    const code = await postToDoor(`callback/${way}`, fields).catch(() => "offline");
    if (code === null) return window.location.assign(returnTo ?? "/masuk");
    setFailure(identitySentence(code));
    setPending(false);
  }
  return { pending, failure, signIn };
}
