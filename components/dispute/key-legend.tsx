"use client";

import { deskWords as words } from "@/components/dispute/desk-words";
import { useText } from "@/components/language/language-provider";
import type { Text } from "@/server/kernel/text";

type KeyLegendProps = Readonly<{ keys: ReadonlyArray<readonly [key: string, words: Text]> }>;

/** Which keys do what; out of the way where there is no keyboard. */
export function KeyLegend({ keys }: KeyLegendProps) {
  const say = useText();
  return (
    <section aria-label={say(words.keys)} className="hidden flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft md:flex">
      {keys.map(([key, does]) => (
        <span key={key} className="flex items-center gap-1.5">
          <kbd className="rounded-control border border-line-strong bg-surface px-1.5 font-semibold text-ink">
            {key}
          </kbd>
          {say(does)}
        </span>
      ))}
    </section>
  );
}
