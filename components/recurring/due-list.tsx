"use client";

import { useText } from "@/components/language/language-provider";
import { DraftCard } from "@/components/recurring/draft-card";
import { draftWords } from "@/components/recurring/draft-words";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { DraftView } from "@/server/recurring/recurring.contract";

type DueListProps = Readonly<{ drafts: readonly DraftView[]; now: Date }>;

/** What is due tonight, each to post, change or skip. */
export function DueList({ drafts, now }: DueListProps) {
  const say = useText();
  return (
    <Section title={say(draftWords.draftsTitle)} hint={say(draftWords.draftsHint)}>
      <Stack as="ul" columns={2}>
        {drafts.map((draft) => (
          <DraftCard key={draft.id} draft={draft} now={now} />
        ))}
      </Stack>
    </Section>
  );
}
