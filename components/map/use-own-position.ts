"use client";

import { useState } from "react";
import type { Place } from "@/server/kernel/place";

export type OwnPosition = Readonly<{
  state: "unasked" | "asking" | "found" | "denied" | "failed";
  place: Place | null;
}>;

const PATIENCE_MS = 10_000;
const FRESH_MS = 60_000;
const PERMISSION_DENIED = 1;

/** Where the device is, asked only when someone taps for it. */
export function useOwnPosition(): OwnPosition & Readonly<{ ask: () => void }> {
  const [own, setOwn] = useState<OwnPosition>({ state: "unasked", place: null });
  function ask() {
    if (!("geolocation" in navigator)) return setOwn({ state: "failed", place: null });
    setOwn({ state: "asking", place: null });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => setOwn({ state: "found", place: { latitude, longitude } }),
      ({ code }) => setOwn({ state: code === PERMISSION_DENIED ? "denied" : "failed", place: null }),
      { enableHighAccuracy: false, timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    );
  }
  return { ...own, ask };
}
