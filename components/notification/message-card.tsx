"use client";

import { MessageSquareText, Pencil } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { ConfirmPhone } from "@/components/notification/confirm-phone";
import { reachWords as words } from "@/components/notification/reach-words";
import { TryButton } from "@/components/notification/try-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { fill } from "@/server/kernel/text";
import type { SettingsView } from "@/server/notification/notification.contract";

type MessageCardProps = Readonly<{ phone: SettingsView["phone"]; onChange: () => void }>;

/** Whether text messages reach this person, and the next thing to do until they do. */
export function MessageCard({ phone, onChange }: MessageCardProps) {
  const say = useText();
  const { number, isConfirmed, isSandbox, perDay, today } = phone;
  return (
    <Card as="section">
      <div className="flex flex-col gap-3">
        <h3 className="flex items-center gap-2 text-lg">
          <MessageSquareText aria-hidden size={20} className="text-leaf" />
          {say(words.message)}
        </h3>
        <p className="break-words text-ink-soft">{number ?? say(words.noPhone)}</p>
        {number === null ? (
          <ButtonLink href="/data-pribadi" icon={Pencil}>
            {say(words.addPhone)}
          </ButtonLink>
        ) : null}
        {number && !isConfirmed ? <ConfirmPhone number={number} isSandbox={isSandbox} onDone={onChange} /> : null}
        {number && isConfirmed ? (
          <>
            <p className="text-sm text-ink-soft">{say(fill(words.perDay, { perDay, today }))}</p>
            {isSandbox ? <p className="text-sm text-ink-soft">{say(words.sandbox)}</p> : null}
            <TryButton channel="message" sent={say(fill(words.tried, { number }))} onSent={onChange} />
          </>
        ) : null}
      </div>
    </Card>
  );
}
