"use client";

import { useMutation } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { claimWords } from "@/components/nearby/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";

/** A place in the line for a lot that is taken, and the way out of it. */
export function WaitingLine({ surplusId }: Readonly<{ surplusId: string }>) {
  const say = useText();
  const api = useApi();
  const wait = useMutation(api.surplus.wait.mutationOptions());
  const leave = useMutation(api.surplus.leaveWaiting.mutationOptions({ onSuccess: () => wait.reset() }));
  const failure = useRefusal(wait.error ?? leave.error);
  if (!wait.data)
    return (
      <>
        {failure ? <Notice kind="danger">{failure}</Notice> : null}
        <Button
          variant="secondary"
          icon={Hourglass}
          wide
          pending={wait.isPending}
          onClick={() => wait.mutate({ id: surplusId })}
        >
          {say(claimWords.wait)}
        </Button>
      </>
    );
  return (
    <Notice
      kind="success"
      action={
        <Button variant="quiet" pending={leave.isPending} onClick={() => leave.mutate({ id: surplusId })}>
          {say(claimWords.stopWaiting)}
        </Button>
      }
    >
      {say(fill(claimWords.waiting, { position: wait.data.position }))}
    </Notice>
  );
}
