"use client";

import { countdown, type Instant } from "@/components/format/times";
import { useLanguage } from "@/components/language/language-provider";
import { Countdown } from "@/components/ui/countdown";

type AnswerCountdownProps = Readonly<{ from: Instant; until: Instant; now: Instant; label: string }>;

/** A deadline that started at `from`: an offer and its five minutes. */
export function AnswerCountdown({ from, until, now, label }: AnswerCountdownProps) {
  const language = useLanguage();
  const [start, end, current] = [from, until, now].map((at) => new Date(at).getTime()) as [number, number, number];
  return (
    <Countdown
      remaining={countdown(until, now, language)}
      share={(end - current) / Math.max(1, end - start)}
      label={label}
    />
  );
}
