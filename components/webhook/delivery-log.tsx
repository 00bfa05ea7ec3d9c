"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { StateChip } from "@/components/ui/state-chip";
import { eventWords } from "@/components/webhook/event-words";
import { deliverySign } from "@/components/webhook/looks";
import { faultWords, words } from "@/components/webhook/words";
import { fill, type Text } from "@/server/kernel/text";
import { SECOND, type Zone } from "@/server/kernel/time";
import type { DeliveryView, WebhookView } from "@/server/webhook/webhook.contract";

type DeliveryLogProps = Readonly<{
  webhook: WebhookView;
  first: readonly DeliveryView[];
  zone: Zone;
  now: Date;
}>;

const SHOWN = 30;

/** Everything a webhook sent or tried to, newest first. */
export function DeliveryLog({ webhook, first, zone, now }: DeliveryLogProps) {
  const say = useText();
  const input = { id: webhook.id, limit: SHOWN };
  const log = useApi().webhooks.deliveries.queryOptions(input, { refetchInterval: 3 * SECOND });
  const { data } = useQuery({ ...log, initialData: { items: [...first] } });
  return (
    <Section title={say(words.log)} hint={say(words.logHint)}>
      {data.items.length === 0 ? <Notice>{say(words.logEmpty)}</Notice> : null}
      <Stack as="ul">
        {data.items.map((item) => (
          <Delivery key={item.id} item={item} isOn={webhook.state === "on"} zone={zone} now={now} />
        ))}
      </Stack>
    </Section>
  );
}

const nameOf = (type: string): Text => (eventWords as Readonly<Record<string, Text>>)[type] ?? words.testEvent;

function outcomeOf({ tries }: DeliveryView): Text | null {
  const last = tries.at(-1);
  if (!last) return null;
  const duration = `${last.durationMs} ms`;
  if (last.status !== null) return fill(words.answered, { status: last.status, duration });
  const fault = faultWords[last.error ?? ""];
  const told = last.error ?? "";
  return {
    id: fill(words.noAnswer, { duration, error: fault?.id ?? told }).id,
    en: fill(words.noAnswer, { duration, error: fault?.en ?? told }).en,
  };
}

type DeliveryProps = Readonly<{ item: DeliveryView; isOn: boolean; zone: Zone; now: Date }>;

function Delivery({ item, isOn, zone, now }: DeliveryProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const again = useMutation(
    api.webhooks.redeliver.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.webhooks.pathKey() }),
    }),
  );
  const failure = useRefusal(again.error);
  const { look, word } = deliverySign[item.state];
  const outcome = outcomeOf(item);
  const when = (at: string) => dayAndTime(at, now, zone, language);
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-48">
          <p className="font-semibold">{say(nameOf(item.type))}</p>
          <p className="text-sm text-ink-soft">
            <span className="font-mono">{item.type}</span> · {when(item.createdAt)}
          </p>
          {outcome ? <p className="mt-1 text-sm">{say(outcome)}</p> : null}
          {item.nextTryAt && item.tries.length > 0 ? (
            <p className="text-sm text-ink-soft">
              {say(fill(words.tries, { count: item.tries.length }))} ·{" "}
              {say(fill(words.nextTry, { when: when(item.nextTryAt) }))}
            </p>
          ) : null}
        </div>
        <StateChip look={look} word={say(word)} />
      </div>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {item.state === "waiting" && item.tries.length === 0 ? null : (
        <div className="mt-3">
          <Button
            variant="secondary"
            icon={RotateCcw}
            pending={again.isPending}
            reason={isOn ? null : say(words.testOff)}
            onClick={() => again.mutate({ id: item.id })}
          >
            {say(words.again)}
          </Button>
        </div>
      )}
    </Card>
  );
}
