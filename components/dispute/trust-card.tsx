"use client";

import { words } from "@/components/dispute/words";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { TrustView } from "@/server/dispute/dispute.contract";
import { bandText } from "@/server/dispute/dispute.text";
import { fill } from "@/server/kernel/text";

type StandingProps = Readonly<{ trust: TrustView | null; warnings: number }>;

/** How a side stands: an organisation's score and from what, and the warnings anyone has. */
export function Standing({ trust, warnings }: StandingProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Section title={say(trust ? words.trust : words.standing)}>
      {trust ? <Trust trust={trust} /> : null}
      {warnings > 0 ? (
        <Notice kind="attention">{say(fill(words.warnings, { count: count(warnings, language) }))}</Notice>
      ) : null}
      {trust || warnings > 0 ? null : <p className="text-ink-soft">{say(words.noWarnings)}</p>}
    </Section>
  );
}

function Trust({ trust }: Readonly<{ trust: TrustView }>) {
  const say = useText();
  const language = useLanguage();
  const { pickups, days, noShows, upheldDisputes } = trust.facts;
  const band = bandText[trust.band];
  const facts = {
    ...{ pickups: count(pickups, language), days: count(days, language) },
    ...{ noShows: count(noShows, language), upheld: count(upheldDisputes, language) },
  };
  return (
    <Card>
      <p className="text-lg font-bold">{band ? say(fill(words.trustOf, { score: trust.score, band })) : trust.score}</p>
      <p className="mt-1">{say(fill(words.trustFacts, facts))}</p>
      <p className="mt-2 text-sm text-ink-soft">{say(words.trustHint)}</p>
    </Card>
  );
}
