"use client";

import type { LiveState } from "@/components/api/live-connection";
import { Age } from "@/components/format/age";
import type { Instant } from "@/components/format/times";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/offline/words";
import { Notice } from "@/components/ui/notice";
import { PullToRefresh } from "@/components/ui/pull-to-refresh";

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
  return (
    <div className="flex flex-col gap-2">
      {state === "offline" ? <Notice kind="attention">{offline}</Notice> : null}
      <PullToRefresh onRefresh={onRefresh} label={say(words.refresh)} releaseLabel={say(words.release)}>
        {state === "live" ? null : <Age updatedAt={updatedAt} now={now} polling={state === "polling"} />}
      </PullToRefresh>
    </div>
  );
}
