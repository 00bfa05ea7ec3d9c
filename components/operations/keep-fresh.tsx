"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { SECOND } from "@/server/kernel/time";

const EVERY_MS = 15 * SECOND;
/** A burst of news draws the page once. */
const AT_MOST_EVERY_MS = 3 * SECOND;

/** Asks the server to draw the page again while someone is looking: at once when food finds no recipient, else every 15 s. */
export function KeepFresh() {
  const router = useRouter();
  const drawnAt = useRef(0);
  const draw = useEffectEvent((atMostEvery: number) => {
    if (document.visibilityState !== "visible" || Date.now() - drawnAt.current < atMostEvery) return;
    drawnAt.current = Date.now();
    router.refresh();
  });
  useLiveChanges({ onChange: () => draw(AT_MOST_EVERY_MS) });
  useEffect(() => {
    const timer = setInterval(() => draw(EVERY_MS - SECOND), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}
