"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { rupiah } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { sandboxWords } from "@/components/payment/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SANDBOX_ACTS } from "@/server/escrow/escrow.reasons";
import { sandboxActText } from "@/server/escrow/escrow.text";
import type { SandboxView } from "@/server/escrow/payment.wire.contract";

/** A bank that does what one presses. */
export function SandboxPay({ first }: Readonly<{ first: SandboxView }>) {
  const say = useText();
  const language = useLanguage();
  const press = useMutation(useApi().sandbox.press.mutationOptions());
  const failure = useRefusal(press.error);
  const { id, state, amountRupiah, title, returnUrl } = press.data ?? first;
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <div>
          <p className="text-3xl font-extrabold">{rupiah(amountRupiah, language)}</p>
          <p className="text-ink-soft">{title}</p>
        </div>
        <Notice kind={state === "held" ? "success" : state === "waiting" ? "info" : "attention"}>
          {say(sandboxWords[state])}
        </Notice>
        {state === "waiting" ? (
          <fieldset className="flex flex-col gap-3">
            <legend className="sr-only">{say(sandboxWords.choices)}</legend>
            {SANDBOX_ACTS.map((act) => (
              <Button
                key={act}
                wide
                variant={act === "success" ? "primary" : "secondary"}
                pending={press.isPending && press.variables?.act === act}
                onClick={() => press.mutate({ id, act })}
              >
                {say(sandboxActText[act])}
              </Button>
            ))}
          </fieldset>
        ) : null}
        {failure ? <Notice kind="danger">{failure}</Notice> : null}
        <ButtonLink href={new URL(returnUrl).pathname} icon={ArrowLeft} variant="quiet">
          {say(sandboxWords.back)}
        </ButtonLink>
      </div>
    </Card>
  );
}
