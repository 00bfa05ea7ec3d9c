"use client";

import { useMemo } from "react";
import { refusalCode, refusalDetails, useRefusal } from "@/components/api/refusal";
import { clockTime, minutesText } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { words } from "@/components/handover/words";
import { useLanguage } from "@/components/language/language-provider";
import { fill } from "@/server/kernel/text";
import { MINUTE, SECOND, type Zone } from "@/server/kernel/time";

const numberIn = (error: unknown, name: string): number | null => {
  const value = refusalDetails(error)[name];
  return typeof value === "number" ? value : null;
};

/** What to say of a code that was refused, and, after too many wrong ones, until when the door stays closed. */
export function useCodeRefusal(error: unknown, start: string, zone: Zone) {
  const language = useLanguage();
  const now = useNow(start);
  const plain = useRefusal(error);
  const closed = refusalCode(error) === "pickup.tooManyWrongCodes";
  const opensAt = useMemo(
    () => (closed ? Date.now() + (numberIn(error, "retryAfterSeconds") ?? 60) * SECOND : 0),
    [closed, error],
  );
  const left = opensAt - now.getTime();
  if (closed && left > 0) {
    const duration = minutesText(Math.ceil(left / MINUTE), language);
    const waits = fill(words.doorClosed, { time: clockTime(new Date(opensAt), zone, language), duration })[language];
    return { sentence: words.tooManyWrong[language], waits };
  }
  const tries = numberIn(error, "triesLeft");
  const more = tries === null ? "" : ` ${fill(tries === 0 ? words.noTriesLeft : words.triesLeft, { tries })[language]}`;
  return { sentence: closed || plain === null ? null : plain + more, waits: null };
}
