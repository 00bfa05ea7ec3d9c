"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound, Power, Send, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { words } from "@/components/webhook/words";
import type { WebhookView } from "@/server/webhook/webhook.contract";

type WebhookActionsProps = Readonly<{ webhook: WebhookView; base: string; onSecret: (secret: string) => void }>;

/** What can be done with a webhook, the harmless first. */
export function WebhookActions({ webhook: { id, state }, base, onSecret }: WebhookActionsProps) {
  const say = useText();
  const router = useRouter();
  const api = useApi();
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: api.webhooks.pathKey() });
  const change = useMutation(api.webhooks.change.mutationOptions({ onSuccess: refresh }));
  const test = useMutation(api.webhooks.test.mutationOptions({ onSuccess: refresh }));
  const rotate = useMutation(
    api.webhooks.rotateSecret.mutationOptions({
      onSuccess: ({ secret }) => {
        onSecret(secret);
        return refresh();
      },
    }),
  );
  const leave = () => router.push(`${base}/webhook`);
  const remove = useMutation(api.webhooks.remove.mutationOptions({ onSuccess: leave }));
  const failure = useRefusal(change.error ?? test.error ?? rotate.error ?? remove.error);
  const isOn = state === "on";
  return (
    <div className="flex flex-col gap-3">
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <div className="flex flex-wrap gap-3">
        <Button
          icon={Send}
          pending={test.isPending}
          reason={isOn ? null : say(words.testOff)}
          onClick={() => test.mutate({ id })}
        >
          {say(words.test)}
        </Button>
        <Button
          variant="secondary"
          icon={Power}
          pending={change.isPending}
          onClick={() => change.mutate({ id, on: !isOn })}
        >
          {say(isOn ? words.switchOff : words.switchOn)}
        </Button>
        <ConfirmButton
          key={rotate.submittedAt}
          label={say(words.rotate)}
          warning={say(words.rotateWarning)}
          confirm={say(words.rotateNow)}
          icon={KeyRound}
          variant="secondary"
          pending={rotate.isPending}
          onConfirm={() => rotate.mutate({ id })}
        />
        <ConfirmButton
          label={say(words.remove)}
          warning={say(words.removeWarning)}
          confirm={say(words.removeNow)}
          icon={Trash2}
          pending={remove.isPending}
          onConfirm={() => remove.mutate({ id })}
        />
      </div>
    </div>
  );
}
