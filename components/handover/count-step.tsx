"use client";

import { HandHeart } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { StepperField } from "@/components/form/stepper-field";
import { LotAmount } from "@/components/format/lot-amount";
import { rupiah } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { useNow } from "@/components/format/use-now";
import { type CountDraft, countOf, firstCount, whyNotYet } from "@/components/handover/count-draft";
import { WeightField } from "@/components/handover/weight-field";
import { words } from "@/components/handover/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { HandoverView, PreviewView } from "@/server/handover/handover.contract";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type CountStepProps = Readonly<{
  code: string;
  pickup: PreviewView;
  now: string;
  onDone: (result: HandoverView) => void;
  onOther: () => void;
}>;

/** Count what was taken, weigh it if there is a scale, one big button. */
export function CountStep({ code, pickup, now: start, onDone, onOther }: CountStepProps) {
  const say = useText();
  const now = useNow(start);
  const [draft, setDraft] = useState<CountDraft>(() => firstCount(pickup));
  const change = (part: Partial<CountDraft>) => setDraft((current) => ({ ...current, ...part }));
  const verify = useQueuedMutation("pickups.verify", {
    what: () => fill(words.handOver, { title: pickup.title, name: pickup.recipientName }),
    onSuccess: onDone,
  });
  const reason = whyNotYet(draft, pickup, now);
  const rest = pickup.units - draft.accepted - draft.rejected;
  const { accepted, rejected } = draft;
  return (
    <div className="flex flex-col gap-3">
      <Form
        onSubmit={() => verify.mutate({ code, ...countOf(draft, pickup) })}
        pending={verify.isPending || verify.isSuccess}
        reason={reason && say(reason)}
        submit={say(words.taken)}
        submitIcon={HandHeart}
        failure={useRefusal(verify.error)}
      >
        <PickupCard pickup={pickup} now={now} />
        <div className="grid gap-5 sm:grid-cols-2">
          <StepperField
            name="accepted"
            label={say(words.accepted)}
            value={accepted}
            max={pickup.units}
            unit={say(unitText(pickup.unitName))}
            onChange={(units) => change({ accepted: units, rejected: Math.min(rejected, pickup.units - units) })}
          />
          <StepperField
            name="rejected"
            label={say(words.rejected)}
            hint={say(words.rejectedHint)}
            value={rejected}
            max={pickup.units}
            unit={say(unitText(pickup.unitName))}
            onChange={(units) => change({ rejected: units, accepted: Math.min(accepted, pickup.units - units) })}
          />
        </div>
        {rest > 0 ? (
          <p className="text-ink-soft">
            {say(fill(words.rest, { units: rest, unit: unitText(pickup.unitName, rest) }))}
          </p>
        ) : null}
        <WeightField draft={draft} pickup={pickup} change={change} />
      </Form>
      {verify.isQueued ? <QueuedNotice /> : null}
      <Button wide variant="quiet" size="large" onClick={onOther}>
        {say(words.otherCode)}
      </Button>
    </div>
  );
}

function PickupCard({ pickup, now }: { pickup: PreviewView; now: Date }) {
  const say = useText();
  const language = useLanguage();
  return (
    <Card>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-ink-soft">{say(fill(words.takes, { name: pickup.recipientName }))}</p>
        <h2 className="text-xl wrap-break-word">{pickup.title}</h2>
        {pickup.dueRupiah === null ? null : (
          <Notice kind="attention" title={say(fill(words.due, { amount: rupiah(pickup.dueRupiah, language) }))}>
            {say(words.dueHint)}
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <LotAmount units={pickup.units} unitName={pickup.unitName} gramsPerUnit={pickup.gramsPerUnit} size="large" />
          <SafeClock safeUntil={pickup.safeUntil} now={now} zone={pickup.zone} size="small" />
        </div>
      </div>
    </Card>
  );
}
