"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";

const UNDO_SECONDS = 10;

/** The ten seconds after posting in which one press takes it back. */
export function JustPosted({ lotId }: Readonly<{ lotId: string }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [seconds, setSeconds] = useState(UNDO_SECONDS);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((left) => left - 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  const undo = useMutation(
    api.surplus.withdraw.mutationOptions({
      onSuccess: (lot) => cache.setQueryData(api.surplus.byId.queryKey({ id: lotId }), lot),
    }),
  );
  const failure = useRefusal(undo.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (undo.isSuccess || (seconds <= 0 && !undo.isPending)) return null;
  return (
    <Notice
      kind="success"
      title={say(postWords.posted)}
      action={
        <Button
          variant="secondary"
          icon={Undo2}
          pending={undo.isPending}
          onClick={() => undo.mutate({ id: lotId, reason: "posted_by_mistake" })}
        >
          {say(postWords.undo)}
        </Button>
      }
    >
      <span aria-live="off">{say(fill(postWords.postedHint, { seconds: Math.max(0, seconds) }))}</span>
    </Notice>
  );
}
