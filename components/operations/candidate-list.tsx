"use client";

import { useState } from "react";
import { useText } from "@/components/language/language-provider";
import { CandidateOption } from "@/components/operations/candidate-option";
import { queueWords } from "@/components/operations/words";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";
import type { CandidateView } from "@/server/matching/matching.contract";

const SHOWN_FIRST = 8;

type CandidateListProps = Readonly<{
  lotId: string;
  /** Those who fit first. */
  items: readonly CandidateView[];
  chosenId: string | null;
  onChoose: (organisationId: string) => void;
}>;

export function CandidateList({ lotId, items, chosenId, onChoose }: CandidateListProps) {
  const say = useText();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? items : items.slice(0, SHOWN_FIRST);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{say(queueWords.candidates)}</legend>
      {items.length === 0 ? <p className="text-ink-soft">{say(queueWords.noCandidates)}</p> : null}
      {shown.map((candidate) => (
        <CandidateOption
          key={candidate.organisationId}
          name={`candidate-${lotId}`}
          candidate={candidate}
          checked={candidate.organisationId === chosenId}
          onChoose={() => onChoose(candidate.organisationId)}
        />
      ))}
      {shown.length < items.length ? (
        <Button variant="quiet" onClick={() => setLong(true)}>
          {say(fill(queueWords.showAll, { count: items.length }))}
        </Button>
      ) : null}
    </fieldset>
  );
}
