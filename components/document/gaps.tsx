"use client";

import { words } from "@/components/document/words";
import { useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import type { PapersView } from "@/server/document/document.contract";
import type { DocumentKind } from "@/server/document/document.reasons";
import { documentKindText } from "@/server/document/document.text";
import { fill } from "@/server/kernel/text";

/** Which mandatory papers an organisation lacks, and what that means. */
export function Gaps({ papers: { missing, expired } }: Readonly<{ papers: PapersView }>) {
  const say = useText();
  const named = (kinds: readonly DocumentKind[]) => kinds.map((kind) => say(documentKindText[kind])).join(", ");
  if (missing.length + expired.length === 0) return <Notice kind="success">{say(words.complete)}</Notice>;
  return (
    <Notice kind="attention">
      {expired.length > 0 ? <p className="font-bold">{say(fill(words.expired, { papers: named(expired) }))}</p> : null}
      {missing.length > 0 ? <p className="font-bold">{say(fill(words.missing, { papers: named(missing) }))}</p> : null}
      <p>{say(words.gapHint)}</p>
    </Notice>
  );
}
