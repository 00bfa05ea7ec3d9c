"use client";

import { ChevronUp, Map as MapIcon, X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/nearby/words";
import { IconButton } from "@/components/ui/icon-button";
import { useBackCloses } from "@/components/ui/use-back-closes";
import { fill } from "@/server/kernel/text";

type MapSheetProps = Readonly<{
  points: number;
  /** There are more than the list holds. */
  isMore: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Mounted only while the sheet is up. */
  children: ReactNode;
}>;

/** A bar above the menu that lifts the map over the list; Escape, the way back and the cross put it down. */
export function MapSheet({ points, isMore, open, onOpen, children }: MapSheetProps) {
  const say = useText();
  const language = useLanguage();
  const sheet = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const title = say(fill(words.mapPoints, { count: `${count(points, language)}${isMore ? "+" : ""}` }));
  useBackCloses(open, () => onOpen(false));
  useEffect(() => {
    if (open) sheet.current?.showModal();
    else sheet.current?.close();
  }, [open]);
  return (
    <>
      <div aria-hidden className="h-14" />
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => onOpen(true)}
        className="fixed inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-10 flex min-h-14 cursor-pointer items-center justify-center gap-2 rounded-t-card border-t border-line bg-surface px-4 font-semibold text-leaf-ink shadow-float md:bottom-0"
      >
        <MapIcon aria-hidden size={20} />
        {title}
        <ChevronUp aria-hidden size={20} />
      </button>
      <dialog
        ref={sheet}
        aria-labelledby={titleId}
        onClose={() => onOpen(false)}
        className="sheet fixed inset-x-0 top-auto bottom-0 m-0 h-[88dvh] w-full max-w-none overflow-hidden rounded-t-card border-t border-line bg-paper text-ink"
      >
        <div className="flex h-full flex-col">
          <header className="flex items-center justify-between gap-3 px-4 py-1">
            <h2 id={titleId} className="text-lg">
              {title}
            </h2>
            <IconButton icon={X} label={say(words.closeMap)} onClick={() => onOpen(false)} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-[calc(1rem+env(safe-area-inset-bottom))]">
            {open ? children : null}
          </div>
        </div>
      </dialog>
    </>
  );
}
