"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { deskWords as words } from "@/components/dispute/desk-words";
import { DisputeSigns } from "@/components/dispute/dispute-signs";
import { Evidence } from "@/components/dispute/evidence";
import { Parties } from "@/components/dispute/parties";
import { ReviewForm } from "@/components/dispute/review-form";
import { RuleForm } from "@/components/dispute/rule-form";
import { RulingCard } from "@/components/dispute/ruling-card";
import { useKeys } from "@/components/dispute/use-keys";
import { words as shared } from "@/components/dispute/words";
import { dayAndTime } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Split } from "@/components/ui/split";
import { whyTooEarly } from "@/server/dispute/dispute.rules";
import { disputeReasonText, reasonText } from "@/server/dispute/dispute.text";
import type { DeskFile } from "@/server/dispute/evidence.contract";
import { fill, type Text } from "@/server/kernel/text";

type JudgeScreenProps = Readonly<{ first: DeskFile; now: string }>;

/** One screen to decide: the evidence on the left, who stands against whom and the ruling on the right. */
export function JudgeScreen({ first, now: start }: JudgeScreenProps) {
  const say = useText();
  const router = useRouter();
  const now = useNow(start);
  useLiveChanges();
  useKeys({ Escape: () => router.push("/admin/sengketa") });
  const { data } = useQuery({ ...useApi().desk.file.queryOptions({ id: first.dispute.id }), initialData: first });
  const { dispute, evidence, provider, recipient } = data;
  return (
    <Page
      title={`${say(reasonText[dispute.reason])}: ${dispute.title}`}
      lead={say(fill(words.parties, { recipient: dispute.recipientName, provider: dispute.providerName }))}
      actions={<DisputeSigns dispute={dispute} />}
    >
      <Split
        aside={
          <>
            <Decision file={data} now={now} />
            <Parties dispute={dispute} provider={provider} recipient={recipient} />
          </>
        }
      >
        <Evidence dispute={dispute} evidence={evidence} now={now} />
      </Split>
    </Page>
  );
}

const asDates = ({ state, answeredAt, answerBy }: DeskFile["dispute"]) => ({
  ...{ state, answeredAt: answeredAt ? new Date(answeredAt) : null, answerBy: new Date(answerBy) },
});

/** Why this judge cannot act here now, in words; null where they can. */
function barOf({ dispute, bar }: DeskFile, now: Date): Text | null {
  if (bar === "dispute.ownOrganisation") return disputeReasonText.ownOrganisation;
  if (bar) return disputeReasonText.sameJudge;
  return whyTooEarly(asDates(dispute), now) ? disputeReasonText.stillAnswering : null;
}

function Decision({ file, now }: { file: DeskFile; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const { dispute, evidence, proposal, returned } = file;
  const isOver = dispute.state === "decided" || dispute.state === "closed";
  const bar = barOf(file, now);
  return (
    <>
      <p>{say(fill(shared.judgeUntil, { time: dayAndTime(dispute.dueAt, now, dispute.zone, language) }))}</p>
      {evidence.rulings.map((ruling) => (
        <RulingCard key={ruling.at} {...{ ruling, dispute, now }} />
      ))}
      {returned.map(({ at, note }) => (
        <Notice key={at} kind="attention">
          {say(fill(words.returned, { note }))}
        </Notice>
      ))}
      {proposal ? <ReviewForm key={dispute.version} {...{ file, proposal, bar, now }} /> : null}
      {isOver ? <p className="text-ink-soft">{say(words.settled)}</p> : null}
      {proposal || isOver ? null : <RuleForm key={dispute.version} file={file} bar={bar} />}
    </>
  );
}
