"use client";

import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";

type AskingProps = Readonly<{
  /** Whether the question stands open in place of what opened it. */
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}>;

const nameOf = (button: Element | null | undefined): string | null | undefined =>
  button?.getAttribute("aria-label") ?? button?.textContent;

/** A question opened in place: it takes the focus its opener held, Escape closes it, and the opener has it back. */
export function Asking({ open, onClose, children }: AskingProps) {
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<string | null | undefined>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current === open) return;
    was.current = open;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost) return;
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const back = buttons.find((button) => nameOf(button) === opener.current) ?? buttons[0];
    (open ? box.current : back)?.focus();
  }, [open]);
  const remember = ({ target }: MouseEvent) => {
    if (!open && target instanceof Element) opener.current = nameOf(target.closest("button"));
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!open || event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the controls inside
    <div
      ref={box}
      tabIndex={-1}
      onClickCapture={remember}
      onKeyDown={closeOnEscape}
      className="flex min-w-0 flex-col gap-3 rounded-control outline-none"
    >
      {children}
    </div>
  );
}
