"use client";

import { PasswordField } from "@/components/form/password-field";
import { TextField } from "@/components/form/text-field";
import type { RegisterPart } from "@/components/identity/register-draft";
import { registerWords as words } from "@/components/identity/register-words";
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
        name="email"
        type="email"
        label={say(words.email)}
        value={draft.email}
        maxLength={254}
        autoComplete="email"
        optional
        onChange={(email) => change({ email })}
      />
      <TextField
        name="phone"
        type="tel"
        label={say(words.phone)}
        hint={say(words.phoneHint)}
        value={draft.phone}
        maxLength={24}
        autoComplete="tel"
        optional
        onChange={(phone) => change({ phone })}
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
