import { sayIn } from "@/components/language/preferences";
import { unverifiedWords } from "@/components/nearby/unverified-words";
import { Notice } from "@/components/ui/notice";
import type { Language } from "@/server/kernel/text";

/** Why taking will be refused, before anyone tries. */
export function UnverifiedNotice({ language }: Readonly<{ language: Language }>) {
  const say = sayIn(language);
  return (
    <Notice kind="attention" title={say(unverifiedWords.unverifiedTitle)}>
      {say(unverifiedWords.unverifiedHint)}
    </Notice>
  );
}
