"use client";

import { deskWords as words } from "@/components/dispute/desk-words";
import { useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { sideWords } from "@/server/dispute/dispute.text";
import type { DeskFile, PartyView } from "@/server/dispute/evidence.contract";
import { fill } from "@/server/kernel/text";

type PartiesProps = Pick<DeskFile, "dispute" | "provider" | "recipient">;

/** Who stands against whom, and what is known of each. */
export function Parties({ dispute, provider, recipient }: PartiesProps) {
  const say = useText();
  const standing = ({ name, trust, warnings, opened, dismissed }: PartyView) => (
    <>
      <span className="block wrap-break-word">{name}</span>
      <span className="block text-sm font-normal text-ink-soft">
        {trust ? `${say(fill(words.trust, { score: trust.score }))} · ` : null}
        {say(fill(words.standing, { warnings, opened, dismissed }))}
      </span>
    </>
  );
  const due = [provider, recipient].filter(({ isReviewDue }) => isReviewDue);
  return (
    <Section title={say(words.parts)}>
      <Card>
        <DefinitionList
          items={[
            { term: say(sideWords("provider", dispute)), value: standing(provider) },
            { term: say(sideWords("recipient", dispute)), value: standing(recipient) },
          ]}
        />
      </Card>
      {due.map(({ name }) => (
        <Notice key={name} kind="attention" title={name}>
          {say(words.reviewDue)}
        </Notice>
      ))}
    </Section>
  );
}
