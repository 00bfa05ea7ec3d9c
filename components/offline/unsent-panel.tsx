"use client";

import { ChevronDown, CloudUpload } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "@/components/language/language-provider";
import { useQueuedActions, useSentActions } from "@/components/offline/offline-provider";
import type { QueuedAction } from "@/components/offline/queued-action";
import { unsentWords } from "@/components/offline/unsent-words";
import { classes } from "@/components/ui/classes";
import { SOFT } from "@/components/ui/tone";
import { useLater } from "@/components/ui/use-later";
import { fill, type Text } from "@/server/kernel/text";

/** "Belum terkirim (2)" under the header of every screen, opening the list; nothing at all while nothing waits. */
export function UnsentPanel() {
  // A tap whose answer is on its way is nobody's business yet.
  const actions = useQueuedActions().filter((action) => action.unanswered || action.refused);
  const sent = useSentActions();
  const isNeeded = actions.length + sent.length > 0;
  const parts = useLater(isNeeded, () => import("@/components/offline/unsent-list"));
  if (!isNeeded) return null;
  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-2 px-4 pt-4 md:px-8">
      {actions.length > 0 ? (
        <Waiting actions={actions}>{parts ? <parts.UnsentList actions={actions} /> : null}</Waiting>
      ) : null}
      {sent.length > 0 && parts ? <parts.SentNotice sent={sent} /> : null}
    </div>
  );
}

function headline(actions: readonly QueuedAction[]): Text[] {
  const refused = actions.filter((action) => action.refused).length;
  const waiting = actions.length - refused;
  return [
    ...(waiting > 0 ? [fill(unsentWords.unsent, { count: waiting })] : []),
    ...(refused > 0 ? [fill(unsentWords.refused, { count: refused })] : []),
  ];
}

type WaitingProps = Readonly<{ actions: readonly QueuedAction[]; children: ReactNode }>;

function Waiting({ actions, children }: WaitingProps) {
  const say = useText();
  // What was refused has to be read, so the list opens by itself.
  const isOpen = actions.some((action) => action.refused);
  return (
    <details open={isOpen} className={classes("group rounded-card", SOFT.turmeric)}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-4 py-2 font-semibold">
        <CloudUpload aria-hidden size={22} className="shrink-0" />
        <span role="status">{headline(actions).map(say).join(" · ")}</span>
        <ChevronDown aria-hidden size={20} className="ml-auto shrink-0 group-open:rotate-180" />
      </summary>
      {children}
    </details>
  );
}
