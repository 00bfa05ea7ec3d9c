"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { factorWords as words } from "@/components/identity/factor-words";
import { useFactorStep } from "@/components/identity/use-factor";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { QrCode } from "@/components/ui/qr-code";
import type { FactorStarted } from "@/server/identity/factor.contract";

type Told = Readonly<{ recoveryCodes: readonly string[] }>;

/** Sets a second factor up: the secret into the app, then a code to show that it arrived. */
export function FactorSetup({ onDone }: Readonly<{ onDone: (told: Told) => void }>) {
  const say = useText();
  const [started, setStarted] = useState<FactorStarted | null>(null);
  const [code, setCode] = useState("");
  const start = useFactorStep<FactorStarted>("/factor");
  const confirm = useFactorStep<Told>("/factor/confirm");
  if (!started)
    return (
      <div className="flex flex-col gap-3">
        {start.failure ? <Notice kind="danger">{say(start.failure)}</Notice> : null}
        <Button icon={ShieldCheck} pending={start.pending} onClick={() => void start.send({}, setStarted)}>
          {say(words.begin)}
        </Button>
      </div>
    );
  return (
    <Form
      onSubmit={() => void confirm.send({ code }, onDone)}
      pending={confirm.pending}
      reason={isWhole(code) ? null : say(words.fillCode)}
      submit={say(words.confirm)}
      submitIcon={ShieldCheck}
      failure={confirm.failure && say(confirm.failure)}
    >
      <p>{say(words.scan)}</p>
      <div className="w-full max-w-56">
        <QrCode text={started.uri} label={say(words.qr)} drawn={undefined} />
      </div>
      <div className="flex flex-col gap-1">
        <p className="text-sm text-ink-soft">{say(words.typeSecret)}</p>
        <code className="font-mono wrap-anywhere">{started.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </div>
      <p>{say(words.thenCode)}</p>
      <CodeField name="factor" label={say(words.code)} value={code} onChange={setCode} />
    </Form>
  );
}
