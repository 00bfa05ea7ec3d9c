"use client";

import { Split } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { StepperField } from "@/components/form/stepper-field";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { WhyGivenBack } from "@/components/pickup/why-given-back";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MyClaim } from "@/server/surplus/surplus.contract";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { isLateToGiveBack } from "@/server/surplus/surplus.rules";

type SplitPickupProps = Readonly<{
  claim: MyClaim;
  now: Date;
  asking: boolean;
  onAsk: (asking: boolean) => void;
}>;

/** "Tidak bisa ambil semua": keeps what can be carried, frees the rest for others at once. */
export function SplitPickup({ claim, now, asking, onAsk }: SplitPickupProps) {
  const say = useText();
  const language = useLanguage();
  const { title, unitName } = claim.surplus;
  const [chosen, setChosen] = useState<number | null>(null);
  const [why, setWhy] = useState<CancelReason | null>(null);
  const keep = Math.min(chosen ?? Math.max(1, Math.floor(claim.units / 2)), claim.units - 1);
  const isLate = isLateToGiveBack(new Date(claim.pickupUntil), now);
  const split = useQueuedMutation("claims.split", {
    what: ({ keepUnits }) =>
      fill(words.splitOf, {
        kept: keepUnits,
        freed: claim.units - keepUnits,
        unit: unitText(unitName, claim.units - keepUnits),
        title,
      }),
    resumes: ({ id }) => id === claim.id,
    onSuccess: () => onAsk(false),
  });
  const failure = useRefusal(split.error);
  if (claim.units < 2) return null;
  if (split.isQueued) return <QueuedNotice />;
  if (!asking)
    return (
      <Button variant="secondary" wide icon={Split} onClick={() => onAsk(true)}>
        {say(words.split)}
      </Button>
    );
  const freed = claim.units - keep;
  return (
    <Form
      onSubmit={() => split.mutate({ id: claim.id, keepUnits: keep, reason: why })}
      pending={split.isPending}
      reason={isLate && !why ? say(words.chooseWhy) : null}
      submit={say(fill(words.splitNow, { freed: count(freed, language), unit: unitText(unitName, freed) }))}
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={() => onAsk(false)}>
          {say(words.neverMind)}
        </Button>
      }
    >
      <StepperField
        name={`keep-${claim.id}`}
        label={say(words.keepUnits)}
        hint={say(fill(words.splitHint, { freed: count(freed, language), unit: unitText(unitName, freed) }))}
        value={keep}
        min={1}
        max={claim.units - 1}
        unit={say(unitText(unitName, keep))}
        onChange={setChosen}
      />
      <WhyGivenBack name={`split-${claim.id}`} isLate={isLate} value={why} onChange={setWhy} />
    </Form>
  );
}
