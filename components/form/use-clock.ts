"use client";

import { type ComponentProps, useState } from "react";
import { readClock, stepClock, writeClock } from "@/components/form/clock-text";
import { words } from "@/components/form/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { fill } from "@/server/kernel/text";

type Clock = Readonly<{
  input: Pick<ComponentProps<"input">, "value" | "onChange" | "onBlur" | "onKeyDown" | "aria-invalid">;
  /** What is wrong with what was typed, once the field is left. */
  error: string | null;
}>;

/** The same where the time is kept as `21:30`, empty while there is none. */
export const useClockText = (value: string, onChange: (value: string) => void): Clock =>
  useClock(readClock(value), (minute) => onChange(minute === null ? "" : writeClock(minute, "en")));

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

/** Typing of a time of day: what is typed stands as typed while it means the value, and is written out when left. */
export function useClock(minute: number | null, onChange: (minute: number | null) => void): Clock {
  const say = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const read = typed === null ? null : readClock(typed);
  const stands = typed !== null && (read === null ? null : read % 1_440) === minute;
  const written = minute === null ? "" : writeClock(minute, language);
  const isWrong = isLeft && stands && read === null && typed.trim() !== "";
  return {
    error: isWrong ? say(fill(words.noTime, { example: writeClock(1_290, language) })) : null,
    input: {
      value: stands ? typed : written,
      "aria-invalid": isWrong || undefined,
      onChange: ({ target }) => {
        setLeft(false);
        setTyped(target.value);
        onChange(readClock(target.value));
      },
      onBlur: () => {
        setLeft(true);
        if (read !== null) setTyped(null);
      },
      onKeyDown: (event) => {
        const direction = ARROWS[event.key];
        if (!direction) return;
        event.preventDefault();
        setTyped(null);
        onChange(stepClock(minute, direction));
      },
    },
  };
}
