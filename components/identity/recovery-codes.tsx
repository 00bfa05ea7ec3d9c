"use client";

import { Check, Download, Printer } from "lucide-react";
import { factorWords as words } from "@/components/identity/factor-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type RecoveryCodesProps = Readonly<{ codes: readonly string[]; onKept: () => void }>;

const FILE = "pahlawan-pangan-kode-pemulihan.txt";

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
    <div className="flex flex-col gap-4">
      <Notice kind="attention" title={say(words.doneTitle)}>
        {say(words.doneHint)}
      </Notice>
      <div className="printed-alone">
        <p className="hidden print:block">{say(words.sheet)}</p>
        <ul className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-control border border-line bg-sunken p-4 text-center font-mono whitespace-nowrap max-[20rem]:grid-cols-1">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={codes.join("\n")} label={say(words.copy)} done={say(words.copied)} />
        <Button variant="secondary" icon={Download} onClick={() => saveText(FILE, sheet)}>
          {say(words.download)}
        </Button>
        <Button variant="secondary" icon={Printer} onClick={() => window.print()}>
          {say(words.print)}
        </Button>
      </div>
      <div>
        <Button icon={Check} onClick={onKept}>
          {say(words.kept)}
        </Button>
      </div>
    </div>
  );
}
