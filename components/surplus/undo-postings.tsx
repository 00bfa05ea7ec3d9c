"use client";

import { useState } from "react";
import { UndoPosting } from "@/components/surplus/undo-posting";
import { SECOND } from "@/server/kernel/time";
import type { SurplusView } from "@/server/surplus/surplus.contract";

/** A difference below this is the time the page took to come. */
const WORTH_MINDING_MS = 5 * SECOND;

type UndoPostingsProps = Readonly<{
  lots: readonly SurplusView[];
  /** The server's moment when it drew the page. */
  drawnAt: string;
}>;

/** Everything just posted, each with its own way back. A panel stays until its page is left, so that its outcome can be read. */
export function UndoPostings({ lots, drawnAt }: UndoPostingsProps) {
  const [skewMs] = useState(() => {
    const apart = Date.now() - new Date(drawnAt).getTime();
    return Math.abs(apart) > WORTH_MINDING_MS ? apart : 0;
  });
  const [shown, setShown] = useState<readonly string[]>([]);
  const fresh = lots.filter((lot) => lot.state === "scheduled" && !shown.includes(lot.id));
  if (fresh.length > 0) setShown([...shown, ...fresh.map((lot) => lot.id)]);
  return lots
    .filter((lot) => shown.includes(lot.id))
    .map((lot) => <UndoPosting key={lot.id} lot={lot} skewMs={skewMs} />);
}
