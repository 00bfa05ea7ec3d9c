"use client";

import { ChevronDown } from "lucide-react";
import { MissedRow } from "@/components/attendance/missed-row";
import { words } from "@/components/attendance/words";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import type { OwnAttendance } from "@/server/attendance/attendance.contract";
import { nextStepText } from "@/server/attendance/attendance.text";
import { fill } from "@/server/kernel/text";

type OwnAttendanceNoticeProps = Readonly<{ attendance: OwnAttendance; now: Date }>;

/** Where the organisation stands on the ladder and what the next rung is, for those who have missed one. */
export function OwnAttendanceNotice({ attendance, now }: OwnAttendanceNoticeProps) {
  const say = useText();
  const language = useLanguage();
  const { items, counting, nextStep, pausedUntil } = attendance;
  const zone = items[0]?.zone ?? "Asia/Jakarta";
  const title = pausedUntil
    ? fill(words.paused, { time: dayAndTime(pausedUntil, now, zone, language) })
    : fill(words.missedTitle, { count: counting });
  return (
    <Notice kind={pausedUntil ? "danger" : counting > 0 ? "attention" : "info"} title={say(title)}>
      <p>{say(nextStepText[nextStep])}</p>
      <p className="mt-1 text-sm">{say(words.private)}</p>
      <details className="group mt-1">
        <summary className="flex min-h-12 w-fit cursor-pointer list-none items-center gap-2 font-semibold">
          {say(words.details)}
          <ChevronDown aria-hidden size={20} className="group-open:rotate-180" />
        </summary>
        <ul className="divide-y divide-line rounded-control border border-line bg-surface text-ink">
          {items.map((missed) => (
            <MissedRow key={missed.claimId} missed={missed} now={now} />
          ))}
        </ul>
      </details>
    </Notice>
  );
}
