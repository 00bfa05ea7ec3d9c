"use client";

import { PasswordField } from "@/components/form/password-field";
import { TextField } from "@/components/form/text-field";
import { codeWords } from "@/components/identity/code-words";
import type { RegisterPart } from "@/components/identity/register-draft";
import { registerWords as words } from "@/components/identity/register-words";
import { words as identityWords } from "@/components/identity/words";
import { useText } from "@/components/language/language-provider";

/** Who registers and how they will sign in. */
export function RegisterPerson({ draft, change }: RegisterPart) {
  const say = useText();
  return (
    <>
      <TextField
        name="displayName"
        label={say(words.name)}
        value={draft.displayName}
        maxLength={80}
        autoComplete="name"
        onChange={(displayName) => change({ displayName })}
      />
      <TextField
        name="identifier"
        label={say(identityWords.identifier)}
        hint={say(codeWords.contactHint)}
        value={draft.identifier}
        maxLength={254}
        autoComplete="username"
        inputMode="email"
        onChange={(identifier) => change({ identifier })}
      />
      <PasswordField
        name="password"
        label={say(words.password)}
        hint={say(words.passwordHint)}
        value={draft.password}
        autoComplete="new-password"
        onChange={(password) => change({ password })}
      />
    </>
  );
}
