"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import type { LiveState } from "@/components/api/live-connection";
import { Age } from "@/components/format/age";
import type { Instant } from "@/components/format/times";
import { useText } from "@/components/language/language-provider";
import { freshWords } from "@/components/offline/fresh-words";
import { Notice } from "@/components/ui/notice";
import { PullToRefresh } from "@/components/ui/pull-to-refresh";
import { SECOND } from "@/server/kernel/time";

/** How long the answer to a pull stays in sight. */
const SHOWN_MS = 20 * SECOND;

type FreshnessProps = Readonly<{
  state: LiveState;
  updatedAt: Instant;
  now: Instant;
  onRefresh: () => Promise<unknown>;
  /** What still works without a network, in one sentence. */
  offline: string;
}>;

/** Above a list: how old it is when that matters, a word when there is no network, pull and button to refresh. */
export function Freshness({ state, updatedAt, now, onRefresh, offline }: FreshnessProps) {
  const say = useText();
  const [askedAt, setAskedAt] = useState(Number.POSITIVE_INFINITY);
  const readAt = new Date(updatedAt).getTime();
  const isNew = readAt >= askedAt && new Date(now).getTime() - readAt < SHOWN_MS;
  const refresh = () => {
    setAskedAt(Date.now());
    return onRefresh();
  };
  return (
    <div className="flex flex-col gap-2">
      {state === "offline" ? <Notice kind="attention">{offline}</Notice> : null}
      <PullToRefresh onRefresh={refresh} label={say(freshWords.refresh)} releaseLabel={say(freshWords.release)}>
        {isNew ? (
          <JustUpdated />
        ) : state === "live" ? null : (
          <Age updatedAt={updatedAt} now={now} polling={state === "polling"} />
        )}
      </PullToRefresh>
    </div>
  );
}

function JustUpdated() {
  const say = useText();
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-soft">
      <Check aria-hidden size={14} />
      {say(freshWords.justUpdated)}
    </p>
  );
}
