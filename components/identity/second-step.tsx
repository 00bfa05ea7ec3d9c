"use client";

import { ArrowRight, LogOut } from "lucide-react";
import { useState } from "react";
import { signOut } from "@/components/identity/door-post";
import { FactorCodeForm } from "@/components/identity/factor-code-form";
import { FactorSetup } from "@/components/identity/factor-setup";
import { factorWords as words } from "@/components/identity/factor-words";
import { RecoveryCodes } from "@/components/identity/recovery-codes";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import type { HalfActor } from "@/server/kernel/actor";

type SecondStepProps = Readonly<{ lacks: HalfActor["lacks"]; returnTo: string | null }>;

/** Between the first factor and the product: give the second, or set it up. */
export function SecondStep({ lacks, returnTo }: SecondStepProps) {
  const say = useText();
  const [leaving, setLeaving] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = () => window.location.assign(returnTo ?? "/masuk");
  function leave() {
    setLeaving(true);
    signOut().catch(() => setLeaving(false));
  }
  if (codes) return <RecoveryCodes codes={codes} onKept={goOn} />;
  return (
    <div className="flex flex-col gap-6">
      <p>{say(lacks === "setup" ? words.setUpRequired : words.giveHint)}</p>
      {lacks === "setup" ? (
        <FactorSetup onDone={({ recoveryCodes }) => setCodes(recoveryCodes)} />
      ) : (
        <>
          <FactorCodeForm path="/factor/give" submit={say(words.go)} icon={ArrowRight} onDone={goOn} />
          <p className="text-sm text-ink-soft">{say(words.lostToo)}</p>
        </>
      )}
      <Button variant="quiet" flush icon={LogOut} pending={leaving} onClick={leave}>
        {say(words.leave)}
      </Button>
    </div>
  );
}
