"use client";

import { Save } from "lucide-react";
import { useState } from "react";
import { Form } from "@/components/form/form";
import { ManyChips } from "@/components/form/many-chips";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { words as common } from "@/components/settings/words";
import { Button } from "@/components/ui/button";
import { eventWords } from "@/components/webhook/event-words";
import { words } from "@/components/webhook/words";
import type { Text } from "@/server/kernel/text";
import { type WebhookType, webhookTypesOf } from "@/server/webhook/webhook.rules";

export type WebhookDraft = Readonly<{ name: string; url: string; events: readonly WebhookType[] }>;

type WebhookFormProps = Readonly<{
  /** The organisation's kind: it decides which events can come. */
  kind: string;
  saved: WebhookDraft | null;
  submit: string;
  pending: boolean;
  failure: string | null;
  onSend: (draft: { name: string; url: string; events: WebhookType[] }) => void;
  onCancel?: () => void;
}>;

function whyNotYet(draft: WebhookDraft, saved: WebhookDraft | null): Text | null {
  if (draft.name.trim().length < 2) return words.nameFirst;
  if (draft.url.trim().length < 8) return words.urlFirst;
  if (draft.events.length === 0) return words.eventsFirst;
  return saved && JSON.stringify(saved) === JSON.stringify(draft) ? words.nothingChanged : null;
}

/** Where to send and what; the same form makes and changes. */
export function WebhookForm({ kind, saved, submit, pending, failure, onSend, onCancel }: WebhookFormProps) {
  const say = useText();
  const types = webhookTypesOf(kind);
  const [draft, setDraft] = useState<WebhookDraft>(saved ?? { name: "", url: "", events: types });
  const reason = whyNotYet(draft, saved);
  const edit = (part: Partial<WebhookDraft>) => setDraft({ ...draft, ...part });
  const inOrder = (events: readonly WebhookType[]) => types.filter((type) => events.includes(type));
  return (
    <Form
      onSubmit={() => onSend({ ...draft, url: draft.url.trim(), events: [...draft.events] })}
      pending={pending}
      reason={reason && say(reason)}
      submit={submit}
      submitIcon={Save}
      failure={failure}
      secondary={
        onCancel ? (
          <Button variant="quiet" size="large" onClick={onCancel}>
            {say(common.never)}
          </Button>
        ) : null
      }
    >
      <TextField
        name="name"
        label={say(words.name)}
        hint={say(words.nameHint)}
        value={draft.name}
        maxLength={60}
        autoComplete="off"
        onChange={(name) => edit({ name })}
      />
      <TextField
        name="url"
        label={say(words.url)}
        hint={say(words.urlHint)}
        value={draft.url}
        maxLength={2_000}
        autoComplete="off"
        inputMode="url"
        onChange={(url) => edit({ url })}
      />
      <ManyChips
        name="events"
        label={say(words.events)}
        values={draft.events}
        options={types.map((type) => ({ value: type, label: say(eventWords[type]) }))}
        onChange={(events) => edit({ events: inOrder(events) })}
      />
    </Form>
  );
}
