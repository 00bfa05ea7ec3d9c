"use client";

import type { ReactNode } from "react";
import { standingLooks } from "@/components/document/looks";
import { words } from "@/components/document/words";
import { calendarDay } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { StateChip } from "@/components/ui/state-chip";
import type { DocumentView } from "@/server/document/document.contract";
import { documentKindText, standingText } from "@/server/document/document.text";

type PaperCardProps = Readonly<{
  paper: DocumentView;
  isMandatory?: boolean;
  /** Whose it is, where papers of several stand together. */
  owner?: ReactNode;
  /** One below the heading it stands under. */
  heading?: "h2" | "h3";
  children?: ReactNode;
}>;

/** A paper in one look: what it is, until when, and how it stands. */
export function PaperCard({ paper, isMandatory = false, owner, heading: Heading = "h2", children }: PaperCardProps) {
  const say = useText();
  const language = useLanguage();
  const { kind, number, issuedOn, expiresOn, standing, reviewNote } = paper;
  const day = (on: string) => calendarDay(on, "dayAndYear", language);
  const facts: [string, string | null][] = [
    [say(words.number), number],
    [say(words.issued), day(issuedOn)],
    [say(words.ends), expiresOn ? day(expiresOn) : say(words.forEver)],
    [say(words.note), reviewNote],
  ];
  return (
    <Card as="li">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
          <div className="min-w-0">
            <Heading className="text-lg wrap-break-word">{say(documentKindText[kind])}</Heading>
            {owner}
            {isMandatory ? <p className="text-sm text-ink-soft">{say(words.mandatory)}</p> : null}
          </div>
          <StateChip look={standingLooks[standing]} word={say(standingText[standing])} />
        </div>
        <DefinitionList items={facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
        {children}
      </div>
    </Card>
  );
}
