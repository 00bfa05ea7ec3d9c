"use client";

import { useEffect, useState } from "react";

/** A clock that starts at the server's moment, so both sides render the same, and ticks once the screen is alive. */
export function useNow(start: Date | string, everyMilliseconds = 1_000): Date {
  const [now, setNow] = useState(() => new Date(start));
  useEffect(() => {
    const tick = () => setNow(new Date());
    // A page just drawn needs no second drawing; one kept for no signal does at once.
    setNow((first) => (Math.abs(Date.now() - first.getTime()) < everyMilliseconds ? first : new Date()));
    const timer = setInterval(tick, everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}
