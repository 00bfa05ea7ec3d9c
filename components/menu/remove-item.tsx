"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/menu/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Apart from the rest and asked twice: it cannot be taken back. */
export function RemoveItem({ id }: Readonly<{ id: string }>) {
  const say = useText();
  const router = useRouter();
  const api = useApi();
  const cache = useQueryClient();
  const [sure, setSure] = useState(false);
  const remove = useMutation(
    api.menu.remove.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.menu.list.queryKey() });
        router.push("/dapur/menu");
      },
    }),
  );
  const failure = useRefusal(remove.error);
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-6">
      <p className="text-ink-soft">{say(words.removeHint)}</p>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {sure ? (
        <div className="flex flex-wrap gap-3">
          <Button variant="danger" icon={Trash2} pending={remove.isPending} onClick={() => remove.mutate({ id })}>
            {say(words.removeSure)}
          </Button>
          <Button variant="quiet" onClick={() => setSure(false)}>
            {say(words.cancel)}
          </Button>
        </div>
      ) : (
        <Button variant="danger" icon={Trash2} onClick={() => setSure(true)}>
          {say(words.remove)}
        </Button>
      )}
    </div>
  );
}
