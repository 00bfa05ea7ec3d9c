"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { DraftCard } from "@/components/recurring/draft-card";
import { words } from "@/components/recurring/words";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { SECOND } from "@/server/kernel/time";
import type { DraftView } from "@/server/recurring/recurring.contract";

type DueDraftsProps = Readonly<{ first: readonly DraftView[]; now: string }>;

/** Drafts that wait for the kitchen's word, where they are seen first; nothing at all on other evenings. */
export function DueDrafts({ first, now: start }: DueDraftsProps) {
  const say = useText();
  const now = useNow(start, 10 * SECOND);
  const { data } = useQuery({ ...useApi().drafts.mine.queryOptions(), initialData: { items: [...first] } });
  const open = data.items.filter((draft) => new Date(draft.closesAt) > now);
  if (open.length === 0) return null;
  return (
    <Section title={say(words.draftsTitle)} hint={say(words.draftsHint)}>
      <Stack as="ul" columns={2}>
        {open.map((draft) => (
          <DraftCard key={draft.id} draft={draft} now={now} />
        ))}
      </Stack>
    </Section>
  );
}
