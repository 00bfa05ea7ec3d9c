"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Webhook } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { SecretOnce } from "@/components/settings/secret-once";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { StateChip } from "@/components/ui/state-chip";
import { webhookSign } from "@/components/webhook/looks";
import { WebhookForm } from "@/components/webhook/webhook-form";
import { words } from "@/components/webhook/words";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";
import type { WebhookView } from "@/server/webhook/webhook.contract";

type WebhooksScreenProps = Readonly<{ first: readonly WebhookView[]; kind: string; base: string; now: string }>;
type Made = Readonly<{ name: string; secret: string }>;

/** The webhooks of an organisation, and the way to a new one. */
export function WebhooksScreen({ first, kind, base, now: start }: WebhooksScreenProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const now = useNow(start, MINUTE);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const { data } = useQuery({ ...api.webhooks.list.queryOptions(), initialData: { items: [...first] } });
  const make = useMutation(
    api.webhooks.make.mutationOptions({
      onSuccess: ({ webhook, secret }) => {
        void cache.invalidateQueries({ queryKey: api.webhooks.list.queryKey() });
        setMade({ name: webhook.name, secret });
        setAdding(false);
      },
    }),
  );
  const failure = useRefusal(make.error);
  const add = (
    <Button icon={Plus} onClick={() => setAdding(true)}>
      {say(words.add)}
    </Button>
  );
  return (
    <>
      <SecretOnce told={words} made={made} onKept={() => setMade(null)} />
      {adding ? (
        <Section title={say(words.addTitle)}>
          <Card>
            <WebhookForm
              kind={kind}
              saved={null}
              submit={say(words.add)}
              pending={make.isPending}
              failure={failure}
              onSend={(draft) => make.mutate(draft)}
              onCancel={() => setAdding(false)}
            />
          </Card>
        </Section>
      ) : null}
      <Section title={say(words.title)} hint={say(words.lead)} action={adding || data.items.length === 0 ? null : add}>
        {data.items.length === 0 ? (
          <EmptyState icon={Webhook} title={say(words.none)} action={adding ? null : add}>
            {say(words.noneHint)}
          </EmptyState>
        ) : (
          <Stack as="ul">
            {data.items.map((item) => (
              <WebhookCard key={item.id} item={item} base={base} now={now} />
            ))}
          </Stack>
        )}
      </Section>
    </>
  );
}

function WebhookCard({ item, base, now }: { item: WebhookView; base: string; now: Date }) {
  const say = useText();
  const { look, word } = webhookSign(item, now);
  return (
    <Card as="li">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <p className="min-w-0 text-lg font-bold wrap-anywhere">{item.name}</p>
          <StateChip look={look} word={say(word)} />
        </div>
        <p className="font-mono text-sm wrap-anywhere text-ink-soft">{item.url}</p>
        <p className="text-sm text-ink-soft">
          {say(item.events.length === 1 ? words.oneEvent : fill(words.countEvents, { count: item.events.length }))}
        </p>
        <ButtonLink href={`${base}/webhook/${item.id}`}>{say(words.manage)}</ButtonLink>
      </div>
    </Card>
  );
}
