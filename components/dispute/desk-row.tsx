"use client";

import { useEffect, useRef } from "react";
import { deskWords as words } from "@/components/dispute/desk-words";
import { DisputeSigns } from "@/components/dispute/dispute-signs";
import { rupiah } from "@/components/format/numbers";
import { minutesText } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import { reasonText } from "@/server/dispute/dispute.text";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";

type DeskRowProps = Readonly<{ dispute: DisputeView; now: Date; selected: boolean }>;

/** One dispute in the queue: its clock, its stakes and whose it is. The chosen one stays in sight. */
export function DeskRow({ dispute, now, selected }: DeskRowProps) {
  const say = useText();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) place.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const { id, title, reason, stakesRupiah, dueAt, providerName, recipientName } = dispute;
  const minutes = (new Date(dueAt).getTime() - now.getTime()) / MINUTE;
  const isLate = minutes <= 0;
  const clock = fill(isLate ? words.overdue : words.due, { time: minutesText(Math.abs(minutes), language) });
  return (
    <Card as="li" selected={selected}>
      <div ref={place} className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <DisputeSigns dispute={dispute} />
          <span className={isLate ? "font-bold text-chili-ink" : "font-semibold"}>{say(clock)}</span>
        </div>
        <AppLink
          href={`/admin/sengketa/${id}`}
          className="flex min-h-12 items-center text-lg font-bold wrap-break-word"
        >
          {say(reasonText[reason])}: {title}
        </AppLink>
        <p className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-soft">
          <span>{say(fill(words.parties, { recipient: recipientName, provider: providerName }))}</span>
          <span>{stakesRupiah > 0 ? rupiah(stakesRupiah, language) : say(words.noStakes)}</span>
        </p>
      </div>
    </Card>
  );
}
