"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BookmarkPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { keepWords as words } from "@/components/menu/keep-words";
import { decline, isDeclined } from "@/components/menu/remembered";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";

/** After a food was posted freely: one press, and next time it is a tile. */
export function KeepLot({ lotId, name }: Readonly<{ lotId: string; name: string }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [asked, setAsked] = useState(false);
  useEffect(() => setAsked(!isDeclined(lotId)), [lotId]);
  const keep = useMutation(
    api.menu.keepLot.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.menu.list.queryKey() }),
    }),
  );
  const failure = useRefusal(keep.error);
  if (!asked) return null;
  function refuse() {
    decline(lotId);
    setAsked(false);
  }
  return (
    <Notice
      title={say(fill(words.keepTitle, { name }))}
      action={
        <div className="flex flex-wrap gap-2">
          <Button
            variant="secondary"
            icon={BookmarkPlus}
            pending={keep.isPending}
            onClick={() => keep.mutate({ surplusId: lotId })}
          >
            {say(words.keep)}
          </Button>
          <Button variant="quiet" onClick={refuse}>
            {say(words.notNow)}
          </Button>
        </div>
      }
    >
      {failure ?? say(words.keepHint)}
    </Notice>
  );
}
