"use client";

import { useQuery } from "@tanstack/react-query";
import { FileBadge } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { Gaps } from "@/components/document/gaps";
import { HandInForm } from "@/components/document/hand-in-form";
import { PaperCard } from "@/components/document/paper-card";
import { words } from "@/components/document/words";
import { useText } from "@/components/language/language-provider";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { PapersView } from "@/server/document/document.contract";

type OwnPapersProps = Readonly<{
  first: PapersView;
  /** Whoever waits to act for the organisation uploads nothing for it yet. */
  canSendPhotos: boolean;
}>;

/** An organisation's own papers: which it lacks, how each stands, and a way to hand one in. */
export function OwnPapers({ first, canSendPhotos }: OwnPapersProps) {
  const say = useText();
  const { data } = useQuery({ ...useApi().documents.mine.queryOptions(), initialData: first });
  return (
    <>
      <p className="text-ink-soft">{say(words.lead)}</p>
      <Gaps papers={data} />
      {data.items.length === 0 ? (
        <EmptyState icon={FileBadge} title={say(words.none)}>
          {say(words.noneHint)}
        </EmptyState>
      ) : (
        <Stack as="ul">
          {data.items.map((paper) => (
            <PaperCard key={paper.id} paper={paper} isMandatory={data.required.includes(paper.kind)} />
          ))}
        </Stack>
      )}
      <Section title={say(words.handIn)} hint={say(words.handInHint)}>
        <Card>
          <HandInForm required={data.required} canSendPhotos={canSendPhotos} />
        </Card>
      </Section>
    </>
  );
}
