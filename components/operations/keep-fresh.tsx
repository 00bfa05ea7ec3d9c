"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { SECOND } from "@/server/kernel/time";

const EVERY_MS = 15 * SECOND;

/** Asks the server to draw the page again while someone is looking at it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
