"use client";

import { ChevronDown, CloudUpload } from "lucide-react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { useOfflineQueue, useQueuedActions, useSentActions } from "@/components/offline/offline-provider";
import type { QueuedAction } from "@/components/offline/queued-action";
import { UnsentRow } from "@/components/offline/unsent-row";
import { words } from "@/components/offline/words";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { SOFT } from "@/components/ui/tone";
import { fill, type Text } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";

/** "Belum terkirim (2)" under the header of every screen, opening the list; nothing at all while nothing waits. */
export function UnsentPanel() {
  // A tap whose answer is on its way is nobody's business yet.
  const actions = useQueuedActions().filter((action) => action.unanswered || action.refused);
  const sent = useSentActions();
  if (actions.length + sent.length === 0) return null;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-2 px-4 pt-4 md:px-8">
      {actions.length > 0 ? <Waiting actions={actions} /> : null}
      {sent.length > 0 ? <Sent sent={sent} /> : null}
    </div>
  );
}

function headline(actions: readonly QueuedAction[]): Text[] {
  const refused = actions.filter((action) => action.refused).length;
  const waiting = actions.length - refused;
  return [
    ...(waiting > 0 ? [fill(words.unsent, { count: waiting })] : []),
    ...(refused > 0 ? [fill(words.refused, { count: refused })] : []),
  ];
}

function Waiting({ actions }: { actions: readonly QueuedAction[] }) {
  const say = useText();
  const queue = useOfflineQueue();
  const now = useNow(new Date().toISOString(), 10 * SECOND);
  const isWaiting = actions.some((action) => !action.refused);
  // What was refused has to be read, so the list opens by itself.
  const isOpen = actions.some((action) => action.refused);
  return (
    <details open={isOpen} className={classes("group rounded-card", SOFT.turmeric)}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-4 py-2 font-semibold">
        <CloudUpload aria-hidden size={22} className="shrink-0" />
        <span role="status">{headline(actions).map(say).join(" · ")}</span>
        <ChevronDown aria-hidden size={20} className="ml-auto shrink-0 group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-3 px-4 pb-4">
        {isWaiting ? <p className="text-sm">{say(words.unsentHint)}</p> : null}
        <ul className="divide-y divide-line rounded-control border border-line bg-surface text-ink">
          {actions.map((action) => (
            <UnsentRow key={action.id} action={action} now={now} />
          ))}
        </ul>
        {isWaiting ? (
          <Button variant="secondary" icon={CloudUpload} onClick={() => void queue.sendAll()}>
            {say(words.sendNow)}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

function Sent({ sent }: { sent: readonly QueuedAction[] }) {
  const say = useText();
  const queue = useOfflineQueue();
  return (
    <div role="status" className={classes("flex flex-wrap items-center gap-3 rounded-card px-4 py-2", SOFT.leaf)}>
      <p className="min-w-0 flex-1">
        <span className="font-semibold">{say(fill(words.sent, { count: sent.length }))}</span>{" "}
        {sent.map((action) => say(action.what)).join(" · ")}
      </p>
      <Button variant="quiet" onClick={() => queue.forgetSent()}>
        {say(words.gotIt)}
      </Button>
    </div>
  );
}
