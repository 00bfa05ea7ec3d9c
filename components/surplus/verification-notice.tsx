import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/surplus/words";
import { Notice } from "@/components/ui/notice";
import type { Language } from "@/server/kernel/text";

/** Why posting will be refused, before anyone tries. */
export function VerificationNotice({ language }: Readonly<{ language: Language }>) {
  const say = sayIn(language);
  return (
    <Notice kind="attention" title={say(words.pendingTitle)}>
      {say(words.pendingHint)}
    </Notice>
  );
}
