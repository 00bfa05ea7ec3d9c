"use client";

import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { settingWords as words } from "@/components/notification/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type TryButtonProps = Readonly<{ channel: "push" | "email" | "message"; sent: string; onSent?: () => void }>;

/** Sends a sample through a channel, so that nobody has to believe a switch. */
export function TryButton({ channel, sent, onSent }: TryButtonProps) {
  const say = useText();
  const api = useApi();
  const sample = useMutation(api.notifications.tryOut.mutationOptions({ onSuccess: onSent }));
  const failure = useRefusal(sample.error);
  return (
    <div className="flex flex-col gap-3">
      <Button variant="secondary" icon={Send} pending={sample.isPending} onClick={() => sample.mutate({ channel })}>
        {say(words.try)}
      </Button>
      {failure ? <Notice kind="attention">{failure}</Notice> : null}
      {sample.isSuccess ? <Notice kind="success">{sent}</Notice> : null}
    </div>
  );
}
