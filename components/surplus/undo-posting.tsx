"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { count } from "@/components/format/numbers";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { undoWords as words } from "@/components/surplus/undo-words";
import { Button } from "@/components/ui/button";
import { Countdown } from "@/components/ui/countdown";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import type { SurplusView } from "@/server/surplus/surplus.contract";
import { UNDO_V1 } from "@/server/surplus/surplus.rules";

type UndoPostingProps = Readonly<{
  lot: SurplusView;
  /** How far this device's clock is ahead of the server's, in milliseconds. */
  skewMs: number;
}>;

/** The ten seconds in which a posting is still one's own: one press, and nobody ever hears of it. */
export function UndoPosting({ lot, skewMs }: UndoPostingProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  const [firstSeen] = useState(() => new Date());
  const now = useNow(firstSeen, SECOND / 4);
  const left = new Date(lot.postedAt).getTime() - UNDO_V1.margin - (now.getTime() - skewMs);
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: api.surplus.mine.queryKey() }),
      cache.invalidateQueries({ queryKey: api.surplus.byId.queryKey({ id: lot.id }) }),
    ]);
  const refresh = useEffectEvent(readAgain);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    // The news of its opening may get lost on the way; asking once afterwards does no harm.
    const timer = setTimeout(() => refresh(), UNDO_V1.shown + UNDO_V1.margin + 2 * SECOND);
    return () => clearTimeout(timer);
  }, []);
  const undo = useMutation(api.surplus.undo.mutationOptions({ onSettled: readAgain }));
  const failure = useRefusal(undo.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (undo.isSuccess) return <Notice kind="info">{say(fill(words.undone, { title: lot.title }))}</Notice>;
  if (left <= 0 && !undo.isPending) return null;
  const seconds = Math.min(UNDO_V1.shown / SECOND, Math.max(0, Math.ceil(left / SECOND)));
  const amount = {
    title: lot.title,
    units: count(lot.unitsPosted, language),
    unit: unitText(lot.unitName, lot.unitsPosted),
  };
  return (
    <div ref={box} tabIndex={-1} className="rounded-card">
      <Notice kind="success" title={say(fill(words.posted, amount))}>
        <p>{say(words.hint)}</p>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <Button
            variant="secondary"
            icon={Undo2}
            pending={undo.isPending}
            aria-label={say(fill(words.undoOne, { title: lot.title }))}
            onClick={() => undo.mutate({ id: lot.id })}
          >
            {say(words.undo)}
          </Button>
          <div aria-hidden className="min-w-40 flex-1">
            <Countdown remaining={String(seconds)} share={left / UNDO_V1.shown} label={say(words.seconds)} />
          </div>
        </div>
      </Notice>
    </div>
  );
}
