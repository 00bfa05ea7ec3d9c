"use client";

import { evidenceWords as words } from "@/components/dispute/evidence-words";
import { count, kilograms } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { DisputeView } from "@/server/dispute/dispute.contract";
import { sideWords } from "@/server/dispute/dispute.text";
import type { EvidenceView } from "@/server/dispute/evidence.contract";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type Statement = EvidenceView["statements"][number];
type StatementsProps = Readonly<{ statements: readonly Statement[]; dispute: DisputeView; now: Date }>;

/** What each side said, with what it counted and its photos. */
export function Statements({ statements, dispute, now }: StatementsProps) {
  const say = useText();
  const isAnswered = statements.some(({ kind }) => kind === "answer");
  return (
    <Section title={say(words.said)}>
      <Stack as="ul">
        {statements.map((statement) => (
          <StatementCard key={statement.kind} {...{ statement, dispute, now }} />
        ))}
      </Stack>
      {isAnswered ? null : <p className="text-ink-soft">{say(words.silent)}</p>}
    </Section>
  );
}

function ownCount({ countedUnits, countedGrams }: Statement, unitName: string, language: Language): Text[] {
  const units = `${count(countedUnits ?? 0, language)} ${unitText(unitName, countedUnits ?? 0)[language]}`;
  return [
    ...(countedUnits === null ? [] : [fill(words.ownCount, { units })]),
    ...(countedGrams === null ? [] : [fill(words.ownWeight, { weight: kilograms(countedGrams, language) })]),
  ];
}

function StatementCard({ statement, dispute, now }: Omit<StatementsProps, "statements"> & { statement: Statement }) {
  const say = useText();
  const language = useLanguage();
  const title = fill(words[statement.kind], { side: sideWords(statement.side, dispute) });
  return (
    <Card as="li">
      <article aria-label={say(title)} className="flex flex-col gap-2">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span className="font-bold">{say(title)}</span>
          <span className="text-sm text-ink-soft">{dayAndTime(statement.at, now, dispute.zone, language)}</span>
        </p>
        <p className="wrap-break-word">{statement.text}</p>
        {ownCount(statement, dispute.unitName, language).map((line) => (
          <p key={line.en} className="text-sm font-semibold">
            {say(line)}
          </p>
        ))}
        {statement.photos.length > 0 ? (
          <div className="grid gap-2 sm:grid-cols-2">
            {statement.photos.map((photo) => (
              <LotPhoto key={photo.id} photo={photo} title={dispute.title} size="wide" />
            ))}
          </div>
        ) : null}
      </article>
    </Card>
  );
}
