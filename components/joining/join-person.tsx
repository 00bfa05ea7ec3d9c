"use client";

import { Send } from "lucide-react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { codeWords } from "@/components/identity/code-words";
import type { AskCode } from "@/components/identity/use-ask-code";
import { words as identityWords } from "@/components/identity/words";
import { joinWords as words } from "@/components/joining/words";
import { useText } from "@/components/language/language-provider";
import { Section } from "@/components/ui/section";
import { PURPOSES, type Purpose } from "@/server/privacy/privacy.reasons";
import { purposeText } from "@/server/privacy/privacy.text";

export type Newcomer = Readonly<{ displayName: string; identifier: string; consents: readonly Purpose[] }>;
export const NOBODY: Newcomer = { displayName: "", identifier: "", consents: [] };

const LEAST_NAME = 2;

type JoinPersonProps = Readonly<{ asking: AskCode; value: Newcomer; onChange: (value: Newcomer) => void }>;

/** A name, a way to be reached, and what may be sent there. */
export function JoinPerson({ asking, value, onChange }: JoinPersonProps) {
  const say = useText();
  const { displayName, identifier, consents } = value;
  const isComplete = displayName.trim().length >= LEAST_NAME && identifier.trim() !== "";
  const agree = (purpose: Purpose, isGiven: boolean) =>
    onChange({ ...value, consents: PURPOSES.filter((one) => (one === purpose ? isGiven : consents.includes(one))) });
  return (
    <Form
      onSubmit={() => void asking.ask(identifier.trim())}
      pending={asking.pending}
      reason={isComplete ? null : say(words.fill)}
      submit={say(words.send)}
      submitIcon={Send}
      failure={asking.failure && say(asking.failure)}
    >
      <TextField
        name="displayName"
        label={say(words.name)}
        hint={say(words.nameHint)}
        value={displayName}
        maxLength={80}
        autoComplete="name"
        onChange={(name) => onChange({ ...value, displayName: name })}
      />
      <TextField
        name="identifier"
        label={say(identityWords.identifier)}
        hint={say(codeWords.contactHint)}
        value={identifier}
        maxLength={254}
        autoComplete="username"
        inputMode="email"
        onChange={(contact) => onChange({ ...value, identifier: contact })}
      />
      <Section title={say(words.news)} hint={say(words.newsHint)}>
        <div>
          {PURPOSES.map((purpose) => (
            <CheckboxField
              key={purpose}
              name={`consent-${purpose}`}
              label={say(purposeText[purpose].label)}
              hint={say(purposeText[purpose].hint)}
              checked={consents.includes(purpose)}
              onChange={(isGiven) => agree(purpose, isGiven)}
            />
          ))}
        </div>
      </Section>
      <p className="text-sm text-ink-soft">{say(words.basis)}</p>
    </Form>
  );
}
