"use client";

import { MessageSquareText, Pencil } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { ConfirmPhone } from "@/components/notification/confirm-phone";
import { reachWords as words } from "@/components/notification/reach-words";
import { TryButton } from "@/components/notification/try-button";
import { Withheld } from "@/components/notification/withheld";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import { fill, type Text } from "@/server/kernel/text";
import type { SettingsView } from "@/server/notification/notification.contract";

type Phone = SettingsView["phone"];
type MessageCardProps = Readonly<{ allowed: boolean; phone: Phone; onChange: () => void }>;

function stateOf({ number, isConfirmed }: Phone): Text {
  if (number === null) return words.noPhone;
  return isConfirmed ? { id: number, en: number } : fill(words.notConfirmed, { number });
}

/** Whether text messages reach this person, and the next thing to do until they do. */
export function MessageCard({ allowed, phone, onChange }: MessageCardProps) {
  const say = useText();
  return (
    <Card>
      <Fold
        bare
        icon={MessageSquareText}
        title={say(words.message)}
        summary={say(allowed ? stateOf(phone) : words.withheldShort)}
      >
        {allowed ? <NextStep phone={phone} onChange={onChange} /> : <Withheld />}
      </Fold>
    </Card>
  );
}

function NextStep({ phone, onChange }: Omit<MessageCardProps, "allowed">) {
  const say = useText();
  const { number, isConfirmed, isSandbox, perDay, today } = phone;
  if (number === null)
    return (
      <ButtonLink href="/data-pribadi" icon={Pencil}>
        {say(words.addContact)}
      </ButtonLink>
    );
  if (!isConfirmed) return <ConfirmPhone number={number} isSandbox={isSandbox} onDone={onChange} />;
  return (
    <>
      <p className="text-sm text-ink-soft">{say(fill(words.perDay, { perDay, today }))}</p>
      {isSandbox ? <p className="text-sm text-ink-soft">{say(words.sandbox)}</p> : null}
      <TryButton channel="message" sent={say(fill(words.tried, { number }))} onSent={onChange} />
    </>
  );
}
