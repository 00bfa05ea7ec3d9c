"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { isOursToAnswer } from "@/components/dispute/dispute-card";
import { DisputeSigns } from "@/components/dispute/dispute-signs";
import { Evidence } from "@/components/dispute/evidence";
import { ReplyForm } from "@/components/dispute/reply-form";
import { RulingCard } from "@/components/dispute/ruling-card";
import { words } from "@/components/dispute/words";
import { AnswerCountdown } from "@/components/format/answer-countdown";
import { dayAndTime } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { whyCannotAppeal } from "@/server/dispute/dispute.rules";
import { reasonText } from "@/server/dispute/dispute.text";
import type { DisputeFile } from "@/server/dispute/evidence.contract";
import { fill } from "@/server/kernel/text";

type DisputeScreenProps = Readonly<{ first: DisputeFile; now: string }>;

/** A dispute as one of its sides sees it: what was decided, what is to be said, and all the evidence. */
export function DisputeScreen({ first, now: start }: DisputeScreenProps) {
  const say = useText();
  const now = useNow(start);
  useLiveChanges();
  const { data } = useQuery({
    ...useApi().disputes.file.queryOptions({ id: first.dispute.id }),
    initialData: first,
  });
  const { dispute, side, evidence } = data;
  const name = side === "provider" ? dispute.recipientName : dispute.providerName;
  return (
    <Page
      title={`${say(reasonText[dispute.reason])}: ${dispute.title}`}
      lead={name}
      actions={<DisputeSigns dispute={dispute} />}
    >
      <Split aside={<ToSay file={data} now={now} />}>
        <Evidence dispute={dispute} evidence={evidence} now={now} />
      </Split>
    </Page>
  );
}

type ToSayProps = Readonly<{ file: DisputeFile; now: Date }>;

function ToSay({ file: { dispute, side, evidence }, now }: ToSayProps) {
  const say = useText();
  const language = useLanguage();
  const at = (moment: string) => dayAndTime(moment, now, dispute.zone, language);
  const hasAppeal = evidence.statements.some(({ kind }) => kind === "appeal");
  const appealBy = dispute.appealBy ? new Date(dispute.appealBy) : null;
  const mayAppeal = whyCannotAppeal({ state: dispute.state, appealBy, hasAppeal }, now) === null;
  return (
    <>
      {evidence.rulings.toReversed().map((ruling) => (
        <RulingCard key={ruling.at} ruling={ruling} dispute={dispute} now={now} />
      ))}
      {evidence.rulings.length === 0 ? <p>{say(fill(words.judgeUntil, { time: at(dispute.dueAt) }))}</p> : null}
      {isOursToAnswer(dispute, side, now) ? (
        <Section title={say(words.answerTitle)} hint={say(words.answerHint)}>
          <AnswerCountdown from={dispute.openedAt} until={dispute.answerBy} now={now} label={say(words.answerLeft)} />
          <Card>
            <ReplyForm dispute={dispute} kind="answer" />
          </Card>
        </Section>
      ) : null}
      {mayAppeal && dispute.appealBy ? (
        <Section title={say(words.appealTitle)} hint={say(fill(words.appealHint, { time: at(dispute.appealBy) }))}>
          <Card>
            <ReplyForm dispute={dispute} kind="appeal" />
          </Card>
        </Section>
      ) : null}
    </>
  );
}
