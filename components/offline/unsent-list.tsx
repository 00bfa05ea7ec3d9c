"use client";

import { CloudUpload } from "lucide-react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { useOfflineQueue } from "@/components/offline/offline-provider";
import type { QueuedAction } from "@/components/offline/queued-action";
import { UnsentRow } from "@/components/offline/unsent-row";
import { words } from "@/components/offline/words";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { SOFT } from "@/components/ui/tone";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";

/** What waits or was refused, one by one, and the way to send it now. */
export function UnsentList({ actions }: Readonly<{ actions: readonly QueuedAction[] }>) {
  const say = useText();
  const queue = useOfflineQueue();
  const now = useNow(new Date().toISOString(), 10 * SECOND);
  const isWaiting = actions.some((action) => !action.refused);
  return (
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
  );
}

/** What was sent after its screen was left. */
export function SentNotice({ sent }: Readonly<{ sent: readonly QueuedAction[] }>) {
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
