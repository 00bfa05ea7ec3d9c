"use client";

import { dayAndTime, type Instant } from "@/components/format/times";
import { useLanguage } from "@/components/language/language-provider";
import type { Text } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

type TimelineListProps = Readonly<{
  items: ReadonlyArray<{ at: string; words: Text; detail?: string | null }>;
  now: Instant;
  zone: Zone;
}>;

/** Moments in the order they happened, on one line down the left. */
export function TimelineList({ items, now, zone }: TimelineListProps) {
  const language = useLanguage();
  return (
    <ol className="ml-1.5 border-l-2 border-line">
      {items.map(({ at, words, detail }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: two things can happen in the same millisecond and the list only grows at its end.
          key={`${at}-${index}`}
          className="relative pb-4 pl-5 before:absolute before:top-1.5 before:-left-[7px] before:size-3 before:rounded-full before:border-2 before:border-leaf before:bg-surface last:pb-0"
        >
          <p className="font-semibold wrap-break-word">{words[language]}</p>
          <p className="text-sm text-ink-soft">
            <time dateTime={at}>{dayAndTime(at, now, zone, language)}</time>
            {detail ? ` · ${detail}` : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
