"use client";

import { MessageSquareText } from "lucide-react";
import { useState } from "react";
import { AppealForm } from "@/components/attendance/appeal-form";
import { StepChip } from "@/components/attendance/step-chip";
import { words } from "@/components/attendance/words";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import type { Missed } from "@/server/attendance/attendance.contract";
import { whyCannotAppeal } from "@/server/attendance/attendance.rules";
import { attendanceReasonText } from "@/server/attendance/attendance.text";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type MissedRowProps = Readonly<{ missed: Missed; now: Date }>;

export function MissedRow({ missed, now }: MissedRowProps) {
  const say = useText();
  const language = useLanguage();
  const [explaining, setExplaining] = useState(false);
  const { title, units, unitName, providerName, missedAt, zone } = missed;
  const facts = {
    units: count(units, language),
    unit: unitText(unitName, units),
    name: providerName,
    time: dayAndTime(missedAt, now, zone, language),
  };
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold wrap-break-word">{title}</p>
        <StepChip step={missed.step} decision={missed.decision} />
      </div>
      <p className="text-sm text-ink-soft">{say(fill(words.units, facts))}</p>
      {missed.reportedAt ? <p className="text-sm text-ink-soft">{say(words.reported)}</p> : null}
      {missed.appealText ? <blockquote className="border-l-4 border-line pl-3">{missed.appealText}</blockquote> : null}
      {missed.decision ? <p className="text-sm">{missed.decisionNote}</p> : null}
      {explaining && !missed.appealedAt ? (
        <AppealForm claimId={missed.claimId} title={title} onClose={() => setExplaining(false)} />
      ) : (
        <Explain missed={missed} now={now} onExplain={() => setExplaining(true)} />
      )}
    </li>
  );
}

function Explain({ missed, now, onExplain }: { missed: Missed; now: Date; onExplain: () => void }) {
  const say = useText();
  if (missed.decision) return null;
  if (missed.appealedAt) return <p className="text-sm text-ink-soft">{say(words.sent)}</p>;
  const asked = { ...missed, missedAt: new Date(missed.missedAt), appealedAt: null };
  const refusal = whyCannotAppeal(asked, now);
  return (
    <Button
      variant="quiet"
      icon={MessageSquareText}
      reason={refusal ? say(attendanceReasonText.tooLate) : null}
      onClick={onExplain}
    >
      {say(words.explain)}
    </Button>
  );
}
