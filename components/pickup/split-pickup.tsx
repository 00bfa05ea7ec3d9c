"use client";

import { Split } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { words } from "@/components/pickup/words";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MyClaim } from "@/server/surplus/surplus.contract";

const SplitForm = later(
  () => import("@/components/pickup/split-form").then((module) => module.SplitForm),
  <Skeleton shape="block" />,
);

type SplitPickupProps = Readonly<{
  claim: MyClaim;
  now: Date;
  asking: boolean;
  onAsk: (asking: boolean) => void;
}>;

/** "Tidak bisa ambil semua": keeps what can be carried, frees the rest for others at once. */
export function SplitPickup({ claim, now, asking, onAsk }: SplitPickupProps) {
  const say = useText();
  const { title, unitName } = claim.surplus;
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
  return (
    <SplitForm
      {...{ claim, now, failure }}
      pending={split.isPending}
      onSplit={(keepUnits, reason) => split.mutate({ id: claim.id, keepUnits, reason })}
      onClose={() => onAsk(false)}
    />
  );
}
