"use client";

import { RefreshCw } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";

/** Pixels of finger travel that mean it, and where the sign stops following. */
const ENOUGH = 96;
const FARTHEST = 132;

type PullToRefreshProps = Readonly<{
  onRefresh: () => Promise<unknown>;
  /** "Segarkan": the same for those who cannot or do not want to pull. */
  label: string;
  /** "Lepas untuk menyegarkan" */
  releaseLabel: string;
  /** Beside the button: the age of what is shown. */
  children?: ReactNode;
}>;

/** A pull from the top of the page asks for the news, and a button does the same. */
export function PullToRefresh({ onRefresh, label, releaseLabel, children }: PullToRefreshProps) {
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    await onRefresh().catch(() => undefined);
    setBusy(false);
  };
  const pulled = usePull(() => void refresh());
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-3">
      <div className="min-w-0">{children}</div>
      <Button variant="quiet" icon={RefreshCw} pending={busy} onClick={() => void refresh()}>
        {label}
      </Button>
      {pulled > 8 ? (
        <p
          aria-hidden
          style={{ transform: `translate(-50%, ${Math.min(pulled, FARTHEST) / 2}px)` }}
          className={classes(
            "pointer-events-none fixed top-16 left-1/2 z-20 flex items-center gap-2 rounded-full bg-surface px-4 py-2 text-sm font-semibold shadow-float",
            pulled >= ENOUGH ? "text-leaf-ink" : "text-ink-soft",
          )}
        >
          <RefreshCw size={18} style={{ transform: `rotate(${pulled * 2}deg)` }} />
          {pulled >= ENOUGH ? releaseLabel : label}
        </p>
      ) : null}
    </div>
  );
}

/** How far a finger has pulled the top of the page down, in pixels; calls back when it lets go far enough. */
function usePull(onPulled: () => void): number {
  const [pulled, setPulled] = useState(0);
  const letGo = useEffectEvent(onPulled);
  useEffect(() => {
    let start: number | null = null;
    let now = 0;
    const follow = (distance: number) => {
      now = distance;
      setPulled(distance);
    };
    const begin = (event: TouchEvent) => {
      const [finger] = event.touches;
      start = finger && event.touches.length === 1 && window.scrollY <= 0 ? finger.clientY : null;
    };
    const move = (event: TouchEvent) => {
      const [finger] = event.touches;
      if (start === null || !finger) return;
      follow(window.scrollY > 0 ? 0 : Math.max(0, finger.clientY - start));
    };
    const end = () => {
      if (now >= ENOUGH) letGo();
      start = null;
      follow(0);
    };
    // The browser's own pull would load the whole page again.
    document.documentElement.style.overscrollBehaviorY = "contain";
    const passive = { passive: true } as const;
    window.addEventListener("touchstart", begin, passive);
    window.addEventListener("touchmove", move, passive);
    window.addEventListener("touchend", end, passive);
    window.addEventListener("touchcancel", end, passive);
    return () => {
      document.documentElement.style.overscrollBehaviorY = "";
      window.removeEventListener("touchstart", begin);
      window.removeEventListener("touchmove", move);
      window.removeEventListener("touchend", end);
      window.removeEventListener("touchcancel", end);
    };
  }, []);
  return pulled;
}
