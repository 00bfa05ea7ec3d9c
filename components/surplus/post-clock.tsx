"use client";

import { SafeClock } from "@/components/format/safe-clock";
import { plainTime } from "@/components/format/times";
import { words } from "@/components/format/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

type PostClockProps = Readonly<{ input: PostInput | null; zone: Zone; now: Date }>;

/** The safety clock as the server will compute it, shown and said while the person is still choosing. */
export function PostClock({ input, zone, now }: PostClockProps) {
  const say = useText();
  const language = useLanguage();
  const safe = input && safeUntil(input);
  return (
    <div className="min-w-0">
      {safe ? (
        <div aria-hidden>
          <SafeClock safeUntil={safe} now={now} zone={zone} size="small" />
        </div>
      ) : null}
      <p role="status" className={safe ? "sr-only" : "sr-only md:not-sr-only md:text-ink-soft"}>
        {say(safe ? fill(words.safeUntil, { time: plainTime(safe, now, zone, language) }) : postWords.clockWaits)}
      </p>
    </div>
  );
}
