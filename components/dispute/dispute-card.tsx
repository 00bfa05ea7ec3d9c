"use client";

import { DisputeSigns } from "@/components/dispute/dispute-signs";
import type { Home } from "@/components/dispute/looks";
import { words } from "@/components/dispute/words";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import type { Side } from "@/server/dispute/dispute.reasons";
import { whyCannotAnswer } from "@/server/dispute/dispute.rules";
import { reasonText } from "@/server/dispute/dispute.text";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type DisputeCardProps = Readonly<{ dispute: DisputeView; side: Side; home: Home; now: Date }>;

const asDates = ({ state, openedBy, answeredAt, answerBy }: DisputeView) => ({
  ...{ state, openedBy, answeredAt: answeredAt ? new Date(answeredAt) : null, answerBy: new Date(answerBy) },
});

/** Whether a side may still answer. */
export const isOursToAnswer = (dispute: DisputeView, side: Side, now: Date): boolean =>
  whyCannotAnswer(asDates(dispute), side, now) === null;

function clockOf(dispute: DisputeView, side: Side, now: Date, language: Language): Text {
  const at = (moment: string) => ({ time: dayAndTime(moment, now, dispute.zone, language) });
  if (dispute.decidedAt && (dispute.state === "decided" || dispute.state === "closed"))
    return fill(words.decidedAt, at(dispute.decidedAt));
  return isOursToAnswer(dispute, side, now)
    ? fill(words.answerUntil, at(dispute.answerBy))
    : fill(words.judgeUntil, at(dispute.dueAt));
}

export function DisputeCard({ dispute, side, home, now }: DisputeCardProps) {
  const say = useText();
  const language = useLanguage();
  const { units, unitName, title, reason } = dispute;
  const name = side === "provider" ? dispute.recipientName : dispute.providerName;
  const facts = { name, units: count(units, language), unit: unitText(unitName, units) };
  return (
    <Card as="li">
      <article aria-label={title} className="flex flex-col gap-2">
        <DisputeSigns dispute={dispute} />
        <h2 className="text-lg wrap-break-word">
          <AppLink href={`${home}/sengketa/${dispute.id}`} className="flex min-h-12 items-center">
            {say(reasonText[reason])}: {title}
          </AppLink>
        </h2>
        <p className="text-sm text-ink-soft">{say(fill(words.against, facts))}</p>
        <p className={isOursToAnswer(dispute, side, now) ? "font-semibold text-chili-ink" : "text-sm"}>
          {isOursToAnswer(dispute, side, now) ? `${say(words.yourTurn)}. ` : null}
          {say(clockOf(dispute, side, now, language))}
        </p>
      </article>
    </Card>
  );
}
