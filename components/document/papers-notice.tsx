import { FileBadge } from "lucide-react";
import { words } from "@/components/document/words";
import { sayIn } from "@/components/language/preferences";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fill, type Language } from "@/server/kernel/text";

type PapersNoticeProps = Readonly<{ organisation: string; language: Language }>;

/** To whoever waits to act for an organisation: the way to its papers. */
export function PapersNotice({ organisation, language }: PapersNoticeProps) {
  const say = sayIn(language);
  return (
    <Notice
      title={say(fill(words.waiting, { organisation }))}
      action={
        <ButtonLink href="/dokumen" icon={FileBadge}>
          {say(words.toPapers)}
        </ButtonLink>
      }
    >
      {say(words.waitingHint)}
    </Notice>
  );
}
