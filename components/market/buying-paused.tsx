import { sayIn } from "@/components/language/preferences";
import { pausedWords } from "@/components/market/paused-words";
import { Notice } from "@/components/ui/notice";
import type { Language } from "@/server/kernel/text";

/** Stands above what is for sale, and where the way to the till would be, while admins have buying paused. */
export function BuyingPaused({ language }: Readonly<{ language: Language }>) {
  const say = sayIn(language);
  return (
    <Notice kind="attention" title={say(pausedWords.title)}>
      {say(pausedWords.hint)}
    </Notice>
  );
}
