"use client";

import { SafeClock } from "@/components/format/safe-clock";
import { useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import type { Zone } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

type PostClockProps = Readonly<{ input: PostInput | null; zone: Zone; now: Date }>;

/** The safety clock as the server will compute it, shown while the person is still choosing. */
export function PostClock({ input, zone, now }: PostClockProps) {
  const say = useText();
  const safe = input && safeUntil(input);
  if (!safe) return <p className="text-ink-soft">{say(postWords.clockWaits)}</p>;
  return <SafeClock safeUntil={safe} now={now} zone={zone} size="small" />;
}
