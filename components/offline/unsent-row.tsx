"use client";

import { Clock, OctagonAlert, RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { relative } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { useOfflineQueue } from "@/components/offline/offline-provider";
import type { QueuedAction, Refused } from "@/components/offline/queued-action";
import { NEXT_STEP, words } from "@/components/offline/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { fill } from "@/server/kernel/text";

type UnsentRowProps = Readonly<{ action: QueuedAction; now: Date }>;

/** One tap that is not done: what it was, what became of it, what to do. */
export function UnsentRow({ action, now }: UnsentRowProps) {
  const say = useText();
  const language = useLanguage();
  const { refused } = action;
  const Icon = refused ? OctagonAlert : Clock;
  return (
    <li className="flex flex-col gap-2 p-3">
      <p className="font-semibold wrap-break-word">{say(action.what)}</p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span className="inline-flex items-center gap-1.5">
          <Icon aria-hidden size={16} className="shrink-0" />
          {say(refused ? words.refusedMark : words.waits)}
        </span>
        {say(
          fill(words.tapped, {
            ago: relative(new Date(action.tappedAt), new Date(Math.max(now.getTime(), action.tappedAt)), language),
          }),
        )}
      </p>
      {refused ? <Refusal action={action} refused={refused} /> : null}
      <Discard action={action} />
    </li>
  );
}

/** A conflict in words, and the way on. */
function Refusal({ action, refused }: { action: QueuedAction; refused: Refused }) {
  const say = useText();
  const queue = useOfflineQueue();
  const sentence = useRefusal(refused);
  const isTooOld = refused.data.wire.code === "queue.tooOld";
  const step = NEXT_STEP[action.path];
  return (
    <>
      <p>{isTooOld ? say(words.tooOld) : sentence}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={step.href}>{say(step.label)}</ButtonLink>
        <Button variant="quiet" icon={RotateCw} onClick={() => void queue.askAgain(action)}>
          {say(words.sendAgain)}
        </Button>
      </div>
    </>
  );
}

function Discard({ action }: { action: QueuedAction }) {
  const say = useText();
  const queue = useOfflineQueue();
  const [asking, setAsking] = useState(false);
  const discard = () => void queue.discard(action);
  if (action.refused || asking)
    return (
      <div className="flex flex-wrap gap-2">
        <Button variant={asking ? "danger" : "quiet"} icon={Trash2} onClick={discard}>
          {say(asking ? words.sure : words.discard)}
        </Button>
        {asking ? (
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {say(words.keep)}
          </Button>
        ) : null}
      </div>
    );
  return (
    <Button
      variant="quiet"
      icon={Trash2}
      aria-label={say(fill(words.discardOne, { what: say(action.what) }))}
      onClick={() => setAsking(true)}
    >
      {say(words.discard)}
    </Button>
  );
}
