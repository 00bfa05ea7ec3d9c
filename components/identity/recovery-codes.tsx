"use client";

import { Download, Printer } from "lucide-react";
import { factorWords as words } from "@/components/identity/factor-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type RecoveryCodesProps = Readonly<{ codes: readonly string[]; onKept: () => void }>;

/** Hands a text to the browser as a file; it leaves the device for nowhere. */
function saveText(name: string, text: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The codes for paper, in the one moment they can be seen. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const say = useText();
  const sheet = `${say(words.sheet)}\n\n${codes.join("\n")}\n`;
  return (
    <Notice
      kind="attention"
      title={say(words.doneTitle)}
      action={
        <div className="flex flex-wrap gap-2">
          <Button onClick={onKept}>{say(words.kept)}</Button>
          <CopyButton text={codes.join("\n")} label={say(words.copy)} done={say(words.copied)} />
          <Button variant="secondary" icon={Download} onClick={() => saveText("pahlawan-pangan.txt", sheet)}>
            {say(words.download)}
          </Button>
          <Button variant="secondary" icon={Printer} onClick={() => window.print()}>
            {say(words.print)}
          </Button>
        </div>
      }
    >
      <p>{say(words.doneHint)}</p>
      <div className="printed-alone">
        <p className="hidden print:block">{say(words.sheet)}</p>
        <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1 rounded-control bg-surface p-3 font-mono text-ink max-[20rem]:grid-cols-1">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
    </Notice>
  );
}
