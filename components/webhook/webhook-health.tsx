"use client";

import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import { StateChip } from "@/components/ui/state-chip";
import { webhookSign } from "@/components/webhook/looks";
import { words } from "@/components/webhook/words";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import type { WebhookView } from "@/server/webhook/webhook.contract";

type WebhookHealthProps = Readonly<{ webhook: WebhookView; zone: Zone; now: Date }>;

/** Name, address and state; and what to do where it does not work. */
export function WebhookHealth({ webhook, zone, now }: WebhookHealthProps) {
  const say = useText();
  const language = useLanguage();
  const { look, word } = webhookSign(webhook, now);
  const { failingSince, pausedUntil, previousSecretUntil, state } = webhook;
  const when = (at: string) => dayAndTime(at, now, zone, language);
  const isResting = state === "on" && pausedUntil !== null && new Date(pausedUntil) > now;
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="min-w-0 text-xl wrap-anywhere">{webhook.name}</h2>
        <StateChip look={look} word={say(word)} />
      </div>
      <p className="font-mono text-sm wrap-anywhere text-ink-soft">{webhook.url}</p>
      {state === "failing" && failingSince ? (
        <Notice kind="attention" title={say(words.failingTitle)}>
          {say(fill(words.failingHint, { when: when(failingSince) }))}
        </Notice>
      ) : null}
      {isResting ? <Notice kind="attention">{say(fill(words.restingHint, { when: when(pausedUntil) }))}</Notice> : null}
      {previousSecretUntil && new Date(previousSecretUntil) > now ? (
        <Notice>{say(fill(words.overlap, { when: when(previousSecretUntil) }))}</Notice>
      ) : null}
    </section>
  );
}
