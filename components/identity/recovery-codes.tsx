"use client";

import { factorWords as words } from "@/components/identity/factor-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type RecoveryCodesProps = Readonly<{ codes: readonly string[]; onKept: () => void }>;

/** The codes for paper, in the one moment they can be seen. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const say = useText();
  return (
    <Notice
      kind="attention"
      title={say(words.doneTitle)}
      action={
        <div className="flex flex-wrap gap-2">
          <Button onClick={onKept}>{say(words.kept)}</Button>
          <CopyButton text={codes.join("\n")} label={say(words.copy)} done={say(words.copied)} />
        </div>
      }
    >
      <p>{say(words.doneHint)}</p>
      <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1 rounded-control bg-surface p-3 font-mono text-ink max-[20rem]:grid-cols-1">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}
