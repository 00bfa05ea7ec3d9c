"use client";

import { ShieldAlert } from "lucide-react";
import { disputeLooks } from "@/components/dispute/looks";
import { words } from "@/components/dispute/words";
import { useText } from "@/components/language/language-provider";
import { Chip } from "@/components/ui/chip";
import { StateChip } from "@/components/ui/state-chip";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import { stateText } from "@/server/dispute/dispute.text";

/** Where a dispute stands, and that it is about safety. */
export function DisputeSigns({ dispute }: Readonly<{ dispute: Pick<DisputeView, "state" | "isSafety"> }>) {
  const say = useText();
  return (
    <span className="flex flex-wrap gap-2">
      {dispute.isSafety ? (
        <Chip icon={ShieldAlert} tone="chili">
          {say(words.safety)}
        </Chip>
      ) : null}
      <StateChip look={disputeLooks[dispute.state]} word={say(stateText[dispute.state])} />
    </span>
  );
}
