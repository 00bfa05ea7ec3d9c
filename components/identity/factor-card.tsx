"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound, ShieldAlert, ShieldCheck, ShieldOff } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { FactorCodeForm } from "@/components/identity/factor-code-form";
import { FactorSetup } from "@/components/identity/factor-setup";
import { factorWords as words } from "@/components/identity/factor-words";
import { RecoveryCodes } from "@/components/identity/recovery-codes";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FactorState } from "@/server/identity/factor.contract";
import { fill } from "@/server/kernel/text";

/** Recovery codes that are nearly all used. */
const FEW = 3;

type Wish = "stop" | "renew" | null;

/** The second factor on one's own account page. */
export function FactorCard({ first }: Readonly<{ first: FactorState }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [wish, setWish] = useState<Wish>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { data } = useQuery({ ...api.factor.mine.queryOptions(), initialData: first });
  const isOn = data.isOn || codes !== null;
  function readAgain() {
    setWish(null);
    setCodes(null);
    void cache.invalidateQueries({ queryKey: api.factor.mine.queryKey() });
  }
  const never = (
    <Button variant="quiet" onClick={() => setWish(null)}>
      {say(words.never)}
    </Button>
  );
  return (
    <Section title={say(words.title)} hint={say(words.offHint)}>
      <Card>
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center gap-3">
            <Chip tone={isOn ? "leaf" : "neutral"} icon={isOn ? ShieldCheck : ShieldAlert}>
              {say(isOn ? words.isOn : words.isOff)}
            </Chip>
            {data.isOn && !codes ? (
              <p className="text-sm text-ink-soft">{say(fill(words.left, { count: data.recoveryCodesLeft }))}</p>
            ) : null}
          </div>
          {data.isOn && !codes && data.recoveryCodesLeft <= FEW ? (
            <Notice kind="attention">{say(words.fewLeft)}</Notice>
          ) : null}
          {codes ? <RecoveryCodes codes={codes} onKept={readAgain} /> : null}
          {isOn ? null : <FactorSetup onDone={({ recoveryCodes }) => setCodes(recoveryCodes)} />}
          {data.isOn && !codes && wish === null ? (
            <div className="flex flex-wrap gap-2">
              <Button variant="secondary" icon={KeyRound} onClick={() => setWish("renew")}>
                {say(words.renew)}
              </Button>
              <Button
                variant="secondary"
                icon={ShieldOff}
                reason={data.isRequired ? say(words.requiredHint) : null}
                onClick={() => setWish("stop")}
              >
                {say(words.stop)}
              </Button>
            </div>
          ) : null}
          {wish === "renew" ? (
            <FactorCodeForm<{ recoveryCodes: string[] }>
              path="/factor/recovery"
              submit={say(words.renew)}
              icon={KeyRound}
              isAppOnly
              secondary={never}
              onDone={({ recoveryCodes }) => {
                setCodes(recoveryCodes);
                setWish(null);
              }}
            />
          ) : null}
          {wish === "stop" ? (
            <FactorCodeForm
              path="/factor/stop"
              submit={say(words.stop)}
              icon={ShieldOff}
              secondary={never}
              onDone={readAgain}
            />
          ) : null}
        </div>
      </Card>
    </Section>
  );
}
