"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { deskPaperWords as words } from "@/components/document/desk-words";
import { Gaps } from "@/components/document/gaps";
import { PaperCard } from "@/components/document/paper-card";
import { PaperReview } from "@/components/document/paper-review";
import { useText } from "@/components/language/language-provider";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { PapersView } from "@/server/document/document.contract";
import type { OrganisationId } from "@/server/kernel/id";

type HousePapersProps = Readonly<{ organisationId: OrganisationId; first: PapersView }>;

/** An organisation's papers as an admin reviews them. */
export function HousePapers({ organisationId, first }: HousePapersProps) {
  const say = useText();
  const { data } = useQuery({
    ...useApi().documents.ofOrganisation.queryOptions({ organisationId }),
    initialData: first,
  });
  return (
    <Section title={say(words.papers)}>
      <Gaps papers={data} />
      {data.items.length === 0 ? <p className="text-ink-soft">{say(words.noneOfHouse)}</p> : null}
      <Stack as="ul">
        {data.items.map((paper) => (
          <PaperCard key={paper.id} paper={paper} heading="h3" isMandatory={data.required.includes(paper.kind)}>
            <PaperReview paper={paper} />
          </PaperCard>
        ))}
      </Stack>
    </Section>
  );
}
