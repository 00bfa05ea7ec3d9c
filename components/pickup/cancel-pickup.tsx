"use client";

import { CircleX } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { WhyGivenBack } from "@/components/pickup/why-given-back";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";
import type { MyClaim } from "@/server/surplus/surplus.contract";
import type { CancelReason } from "@/server/surplus/surplus.reasons";
import { isLateToGiveBack } from "@/server/surplus/surplus.rules";

type CancelPickupProps = Readonly<{
  claim: MyClaim;
  now: Date;
  asking: boolean;
  onAsk: (asking: boolean) => void;
}>;

/** Two steps apart from everything else: a first press only asks. */
export function CancelPickup({ claim, now, asking, onAsk }: CancelPickupProps) {
  const say = useText();
  const [why, setWhy] = useState<CancelReason | null>(null);
  const isLate = isLateToGiveBack(new Date(claim.pickupUntil), now);
  const cancel = useQueuedMutation("claims.cancel", {
    what: () => fill(words.cancelOf, { title: claim.surplus.title }),
    resumes: ({ id }) => id === claim.id,
  });
  const failure = useRefusal(cancel.error);
  if (cancel.isQueued) return <QueuedNotice />;
  if (!asking)
    return (
      <Button variant="quiet" icon={CircleX} onClick={() => onAsk(true)}>
        {say(words.cancel)}
      </Button>
    );
  return (
    <Form
      onSubmit={() => cancel.mutate({ id: claim.id, reason: why })}
      pending={cancel.isPending || cancel.isSuccess}
      reason={isLate && !why ? say(words.chooseWhy) : null}
      submit={say(words.cancelNow)}
      submitVariant="danger"
      failure={failure}
      secondary={
        <Button variant="quiet" size="large" onClick={() => onAsk(false)}>
          {say(words.keep)}
        </Button>
      }
    >
      <p className="text-ink-soft">{say(words.cancelHint)}</p>
      <WhyGivenBack name={`cancel-${claim.id}`} isLate={isLate} value={why} onChange={setWhy} />
    </Form>
  );
}
