"use client";

import { claimItems, lotItems, moneyItems } from "@/components/dispute/evidence-items";
import { evidenceWords as words } from "@/components/dispute/evidence-words";
import { Statements } from "@/components/dispute/statements";
import { TimelineList } from "@/components/format/timeline-list";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import { sideWords } from "@/server/dispute/dispute.text";
import type { EvidenceView } from "@/server/dispute/evidence.contract";
import { fill } from "@/server/kernel/text";

type EvidenceProps = Readonly<{ dispute: DisputeView; evidence: EvidenceView; now: Date }>;

/** What the system saw: the same for both sides and the judge. */
export function Evidence({ dispute, evidence, now }: EvidenceProps) {
  const say = useText();
  const language = useLanguage();
  const { lot, claim, purchase, messages, story } = evidence;
  const told = messages.map(({ side, title, at, ...counts }) => ({
    ...{ at, words: title, detail: say(fill(words.message, { side: sideWords(side, dispute), ...counts })) },
  }));
  return (
    <>
      <Statements statements={evidence.statements} dispute={dispute} now={now} />
      <Section title={say(words.lot)}>
        <Card>
          <div className="flex flex-col gap-4">
            {lot.photo ? <LotPhoto photo={lot.photo} title={lot.title} size="wide" /> : null}
            <p className="text-lg font-bold wrap-break-word">{lot.title}</p>
            <DefinitionList items={lotItems(lot, dispute.zone, now, language)} />
            <Changes lot={lot} dispute={dispute} now={now} />
          </div>
        </Card>
      </Section>
      <Section title={say(words.claim)}>
        <Card>
          <DefinitionList
            items={[...claimItems(claim, dispute, now, language), ...moneyItems(purchase, dispute, language)]}
          />
        </Card>
      </Section>
      <Section title={say(words.messages)}>
        {told.length === 0 ? (
          <p className="text-ink-soft">{say(words.noMessages)}</p>
        ) : (
          <TimelineList items={told} now={now} zone={dispute.zone} />
        )}
      </Section>
      <Section title={say(words.story)}>
        <TimelineList items={story} now={now} zone={dispute.zone} />
      </Section>
    </>
  );
}

function Changes({
  lot,
  dispute: { zone },
  now,
}: Pick<EvidenceProps, "dispute" | "now"> & { lot: EvidenceView["lot"] }) {
  const say = useText();
  const language = useLanguage();
  const at = (moment: string) => dayAndTime(moment, now, zone, language);
  return (
    <>
      {lot.edits.map((edit) => (
        <p key={edit.at} className="text-sm text-ink-soft">
          {say(fill(words.edited, { time: at(edit.at), title: edit.title, until: at(edit.pickupUntil) }))}
        </p>
      ))}
      {lot.recalledAt ? (
        <p className="font-semibold text-chili-ink">
          {say(
            fill(lot.alsoRecalled > 0 ? words.recalled : words.recalledAlone, {
              time: at(lot.recalledAt),
              count: lot.alsoRecalled,
            }),
          )}
        </p>
      ) : null}
    </>
  );
}
