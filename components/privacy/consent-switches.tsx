"use client";

import { useMutation } from "@tanstack/react-query";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { useReadAgain } from "@/components/privacy/use-read-again";
import { privacyWords as words } from "@/components/privacy/words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Switch } from "@/components/ui/switch";
import { fill } from "@/server/kernel/text";
import type { CentreView } from "@/server/privacy/privacy.contract";
import { purposeText } from "@/server/privacy/privacy.text";

/** What the person agreed to, each with its moment, and a switch to take it back. */
export function ConsentSwitches({ consents }: Readonly<{ consents: CentreView["consents"] }>) {
  const say = useText();
  const language = useLanguage();
  const change = useMutation(useApi().privacy.consent.mutationOptions(useReadAgain()));
  const failure = useRefusal(change.error);
  const sending = change.isPending ? change.variables : null;
  return (
    <Section title={say(words.consents)} hint={say(words.consentsHint)}>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {consents.map((consent) => {
          const { label, hint } = purposeText[consent.purpose];
          const isGiven = sending?.purpose === consent.purpose ? sending.isGiven : consent.isGiven;
          const facts = { date: shortDate(consent.at, "Asia/Jakarta", language), version: consent.version };
          return (
            <li key={consent.purpose} className="flex items-center justify-between gap-4 px-4 py-3">
              <span className="min-w-0">
                <span className="block font-semibold">{say(label)}</span>
                <span className="block text-sm text-ink-soft">{say(hint)}</span>
                <span className="block text-sm text-ink-soft">
                  {say(fill(consent.isGiven ? words.given : words.withdrawn, facts))}
                </span>
              </span>
              <Switch
                label={say(words.allow)}
                name={say(label)}
                checked={isGiven}
                onChange={(next) => change.mutate({ purpose: consent.purpose, isGiven: next })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
