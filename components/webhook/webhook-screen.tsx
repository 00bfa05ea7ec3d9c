"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { SecretOnce } from "@/components/settings/secret-once";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { DeliveryLog } from "@/components/webhook/delivery-log";
import { WebhookActions } from "@/components/webhook/webhook-actions";
import { type WebhookDraft, WebhookForm } from "@/components/webhook/webhook-form";
import { WebhookHealth } from "@/components/webhook/webhook-health";
import { words } from "@/components/webhook/words";
import { SECOND, type Zone } from "@/server/kernel/time";
import type { DeliveryView, WebhookView } from "@/server/webhook/webhook.contract";
import { WEBHOOK_TYPES } from "@/server/webhook/webhook.rules";

type WebhookScreenProps = Readonly<{
  first: WebhookView;
  deliveries: readonly DeliveryView[];
  kind: string;
  base: string;
  zone: Zone;
  now: string;
}>;

const draftOf = ({ name, url, events }: WebhookView): WebhookDraft => ({
  ...{ name, url },
  events: WEBHOOK_TYPES.filter((type) => events.includes(type)),
});

/** One webhook: how it is, what it sends, and everything it sent. */
export function WebhookScreen({ first, deliveries, kind, base, zone, now: start }: WebhookScreenProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const now = useNow(start, 5 * SECOND);
  const [secret, setSecret] = useState<string | null>(null);
  const { data } = useQuery({
    ...api.webhooks.list.queryOptions(undefined, { refetchInterval: 10 * SECOND }),
    initialData: { items: [first] },
  });
  const webhook = data.items.find(({ id }) => id === first.id) ?? first;
  const change = useMutation(
    api.webhooks.change.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.webhooks.list.queryKey() }),
    }),
  );
  const failure = useRefusal(change.error);
  return (
    <>
      <WebhookHealth webhook={webhook} zone={zone} now={now} />
      <SecretOnce told={words} made={secret ? { name: webhook.name, secret } : null} onKept={() => setSecret(null)} />
      <WebhookActions webhook={webhook} base={base} onSecret={setSecret} />
      <DeliveryLog webhook={webhook} first={deliveries} zone={zone} now={now} />
      <Section title={say(words.settings)}>
        <Card>
          {change.isSuccess ? <Notice kind="success">{say(words.saved)}</Notice> : null}
          <WebhookForm
            key={JSON.stringify(draftOf(webhook))}
            kind={kind}
            saved={draftOf(webhook)}
            submit={say(words.save)}
            pending={change.isPending}
            failure={failure}
            onSend={(draft) => change.mutate({ id: webhook.id, ...draft })}
          />
        </Card>
      </Section>
    </>
  );
}
