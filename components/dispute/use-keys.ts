"use client";

import { useEffect, useEffectEvent } from "react";

export type KeyTable = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isText(target));
const isText = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit", "file"].includes(target.type);

/** Single keys do what the table says, except while someone types; `Mod+Enter` and `Escape` do so even then. */
export function useKeys(table: KeyTable): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isChord = event.ctrlKey || event.metaKey;
    const name = isChord && event.key === "Enter" ? "Mod+Enter" : event.key;
    if (event.altKey || (isChord && name !== "Mod+Enter")) return;
    if (isTyping(event.target) && name !== "Mod+Enter" && name !== "Escape") return;
    // A focused link or button answers Enter by itself.
    if (name === "Enter" && event.target instanceof HTMLElement && event.target.closest("a, button, summary")) return;
    const run = table[name];
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
