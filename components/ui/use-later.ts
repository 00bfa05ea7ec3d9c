"use client";

import { useEffect, useEffectEvent, useState } from "react";

/**
 * A part that few visits need, fetched at the first need; null until it is here. Without a network it comes when the
 * network does, and the page goes on without it until then.
 */
export function useLater<Part>(isNeeded: boolean, load: () => Promise<Part>): Part | null {
  const [part, setPart] = useState<{ is: Part } | null>(null);
  const isMissing = isNeeded && part === null;
  const fetchPart = useEffectEvent(() => {
    load().then(
      (is) => setPart({ is }),
      () => undefined,
    );
  });
  useEffect(() => {
    if (!isMissing) return;
    const again = () => fetchPart();
    again();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [isMissing]);
  return part?.is ?? null;
}
