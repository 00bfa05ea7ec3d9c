"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { SkipForward } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { draftWords } from "@/components/recurring/draft-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Skipping cannot be undone, so a second tap confirms it. */
export function SkipDraft({ id }: Readonly<{ id: string }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const skip = useMutation(
    api.drafts.skip.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.drafts.mine.queryKey() }),
    }),
  );
  const failure = useRefusal(skip.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (!asking)
    return (
      <Button variant="quiet" icon={SkipForward} onClick={() => setAsking(true)}>
        {say(draftWords.skip)}
      </Button>
    );
  return (
    <>
      <Button variant="danger" icon={SkipForward} pending={skip.isPending} onClick={() => skip.mutate({ id })}>
        {say(draftWords.skipNow)}
      </Button>
      <Button variant="quiet" onClick={() => setAsking(false)}>
        {say(draftWords.cancel)}
      </Button>
    </>
  );
}
