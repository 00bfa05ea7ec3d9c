"use client";

import { type PointerEvent, useEffect, useEffectEvent, useRef } from "react";

const FIRST_MS = 400;
const SLOWEST_MS = 140;
const FASTEST_MS = 40;
/** Each repeat comes this much sooner than the last. */
const HASTE = 0.92;

/**
 * A press that repeats while it is held, ever faster: for buttons that count. A tap, Enter and Space count once, as clicks do.
 * @param act is told how often it has repeated, so that long holds may take longer steps
 */
export function useHold(act: (repeats: number) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const repeated = useRef(0);
  const again = useEffectEvent(act);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  function repeat(wait: number) {
    timer.current = setTimeout(() => {
      repeated.current += 1;
      again(repeated.current);
      repeat(Math.max(FASTEST_MS, Math.min(wait, SLOWEST_MS) * HASTE));
    }, wait);
  }
  return {
    onPointerDown: ({ button }: PointerEvent) => {
      repeated.current = 0;
      if (button === 0) repeat(FIRST_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: () => {
      stop();
      // The click that ends a hold would count once more than the eye saw.
      if (repeated.current === 0) act(0);
      repeated.current = 0;
    },
  };
}
