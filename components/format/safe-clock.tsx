"use client";

import { type Instant, minutesText, plainTime } from "@/components/format/times";
import { words } from "@/components/format/words";
import { useLanguage } from "@/components/language/language-provider";
import { ClockRing } from "@/components/ui/clock-ring";
import { minutesUntil } from "@/components/ui/clock-tone";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

type SafeClockProps = Readonly<{
  safeUntil: Instant;
  /** The server's moment or `useNow(…)`. */
  now: Instant;
  zone: Zone;
  size?: "small" | "medium" | "large";
}>;

/** The ring with its words: "Aman sampai 21.40 WIB · 48 menit lagi". */
export function SafeClock({ safeUntil, now, zone, size }: SafeClockProps) {
  const language = useLanguage();
  const minutes = minutesUntil(safeUntil, now);
  const time = plainTime(safeUntil, now, zone, language);
  const label = fill(minutes > 0 ? words.safeUntil : words.safeEnded, { time })[language];
  const detail = minutes > 0 ? fill(words.left, { duration: minutesText(minutes, language) })[language] : undefined;
  return <ClockRing safeUntil={new Date(safeUntil)} now={new Date(now)} label={label} detail={detail} size={size} />;
}
