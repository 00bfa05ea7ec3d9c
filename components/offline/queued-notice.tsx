"use client";

import type { ReactNode } from "react";
import { useText } from "@/components/language/language-provider";
import { queuedWords } from "@/components/offline/queued-words";
import { Notice } from "@/components/ui/notice";

/** Beside a button whose tap waits for the network: it is kept, and what happens next. */
export function QueuedNotice({ action }: Readonly<{ action?: ReactNode }>) {
  const say = useText();
  return (
    <Notice kind="attention" title={say(queuedWords.queuedTitle)} action={action}>
      {say(queuedWords.queuedHint)}
    </Notice>
  );
}
