"use client";

import { SafeClock } from "@/components/format/safe-clock";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

type PostClockProps = Readonly<{ input: PostInput | null; zone: Zone; now: Date }>;

/** The safety clock as the server will compute it, shown while the person is still choosing. */
export function PostClock({ input, zone, now }: PostClockProps) {
  const say = useText();
  const language = useLanguage();
  const safe = input && safeUntil(input);
  if (!input || !safe) return <p className="text-ink-soft">{say(postWords.clockWaits)}</p>;
  const time = dayAndTime(input.pickupUntil, now, zone, language);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <SafeClock safeUntil={safe} now={now} zone={zone} size="small" />
      <p className="text-sm text-ink-soft">{say(fill(postWords.pickupAt, { time }))}</p>
    </div>
  );
}
