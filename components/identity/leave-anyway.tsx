"use client";

import { useEffect, useRef } from "react";
import { leaveWords } from "@/components/identity/leave-words";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";

type LeaveAnywayProps = Readonly<{ count: number; pending: boolean; onLeave: () => void; onStay: () => void }>;

/** Signing out forgets what is not sent yet, so that is asked first. */
export function LeaveAnyway({ count, pending, onLeave, onStay }: LeaveAnywayProps) {
  const say = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onStay}
      aria-labelledby="leave-anyway"
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-5 text-ink backdrop:bg-ink/40"
    >
      <div className="flex flex-col gap-4">
        <h2 id="leave-anyway" className="text-xl">
          {say(fill(leaveWords.leaveTitle, { count }))}
        </h2>
        <p>{say(leaveWords.leaveHint)}</p>
        <Button size="large" wide onClick={onStay}>
          {say(leaveWords.stay)}
        </Button>
        <Button size="large" wide variant="danger" pending={pending} onClick={onLeave}>
          {say(leaveWords.leaveAnyway)}
        </Button>
      </div>
    </dialog>
  );
}
