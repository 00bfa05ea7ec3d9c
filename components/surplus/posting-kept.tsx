"use client";

import { useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { repeatWords } from "@/components/surplus/repeat-words";
import { ButtonLink } from "@/components/ui/button-link";

/** The posting waits for the network by itself; the kitchen need not. */
export function PostingKept() {
  const say = useText();
  return <QueuedNotice action={<ButtonLink href="/dapur">{say(repeatWords.back)}</ButtonLink>} />;
}
