"use client";

import { awaitedWords as words } from "@/components/attendance/awaited-words";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

type AwaitedProps = Readonly<{ at: string; now: Date; zone: Zone }>;

/** The kitchen says that nobody has come yet. */
export function Awaited({ at, now, zone }: AwaitedProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Notice kind="attention" title={say(words.awaitedTitle)}>
      {say(fill(words.awaitedHint, { time: dayAndTime(at, now, zone, language) }))}
    </Notice>
  );
}
