"use client";

import { CircleX } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";
import type { MyClaim } from "@/server/surplus/surplus.contract";

const CancelForm = later(
  () => import("@/components/pickup/cancel-form").then((module) => module.CancelForm),
  <Skeleton shape="block" />,
);

type CancelPickupProps = Readonly<{
  claim: MyClaim;
  now: Date;
  asking: boolean;
  onAsk: (asking: boolean) => void;
}>;

/** Two steps apart from everything else: a first press only asks. */
export function CancelPickup({ claim, now, asking, onAsk }: CancelPickupProps) {
  const say = useText();
  const cancel = useQueuedMutation("claims.cancel", {
    what: () => fill(words.cancelOf, { title: claim.surplus.title }),
    resumes: ({ id }) => id === claim.id,
  });
  const failure = useRefusal(cancel.error);
  if (cancel.isQueued) return <QueuedNotice />;
  if (!asking)
    return (
      <Button variant="quiet" flush icon={CircleX} onClick={() => onAsk(true)}>
        {say(words.cancel)}
      </Button>
    );
  return (
    <CancelForm
      {...{ claim, now, failure }}
      pending={cancel.isPending || cancel.isSuccess}
      onCancel={(reason) => cancel.mutate({ id: claim.id, reason })}
      onClose={() => onAsk(false)}
    />
  );
}
