"use client";

import { useMutation } from "@tanstack/react-query";
import { QrCode, Search } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { scanWords } from "@/components/handover/scan-words";
import { useCodeRefusal } from "@/components/handover/use-code-refusal";
import { words } from "@/components/handover/words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import type { PreviewView } from "@/server/handover/handover.contract";
import type { Zone } from "@/server/kernel/time";

const CodeScanner = later(() => import("@/components/handover/code-scanner").then((part) => part.CodeScanner));

type CodeStepProps = Readonly<{ now: string; zone: Zone; onFound: (code: string, pickup: PreviewView) => void }>;

/** The code from the recipient's phone: by the camera, or typed. */
export function CodeStep({ now, zone, onFound }: CodeStepProps) {
  const say = useText();
  const [code, setCode] = useState("");
  const [scanning, setScanning] = useState(false);
  const preview = useMutation(
    useApi().pickups.preview.mutationOptions({ onSuccess: (pickup, asked) => onFound(asked.code, pickup) }),
  );
  const { sentence, waits } = useCodeRefusal(preview.error, now, zone);
  const check = (wanted: string) => {
    setCode(wanted);
    setScanning(false);
    preview.mutate({ code: wanted });
  };
  if (scanning) return <CodeScanner onCode={check} onClose={() => setScanning(false)} />;
  return (
    <div className="flex flex-col gap-5">
      <Button
        wide
        size="large"
        variant={code === "" ? "primary" : "secondary"}
        icon={QrCode}
        reason={waits}
        onClick={() => {
          preview.reset();
          setScanning(true);
        }}
      >
        {say(preview.error ? scanWords.scanAgain : scanWords.scan)}
      </Button>
      <Form
        onSubmit={() => check(code)}
        pending={preview.isPending}
        reason={waits ?? (isWhole(code) ? null : say(words.codeFirst))}
        submit={say(words.check)}
        submitIcon={Search}
        failure={sentence}
      >
        <CodeField
          name="code"
          label={say(words.code)}
          hint={say(words.codeHint)}
          value={code}
          onChange={(typed) => {
            if (!waits) preview.reset();
            setCode(typed);
          }}
        />
      </Form>
    </div>
  );
}
