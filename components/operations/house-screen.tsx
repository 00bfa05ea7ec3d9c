"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { Standing } from "@/components/dispute/trust-card";
import { HousePapers } from "@/components/document/house-papers";
import { RevealContact } from "@/components/identity/reveal-contact";
import { useText } from "@/components/language/language-provider";
import { HouseFood } from "@/components/operations/house-food";
import { HouseMembers } from "@/components/operations/house-members";
import { houseWords as words } from "@/components/operations/house-words";
import { OrganisationDecision } from "@/components/operations/organisation-decision";
import { OrganisationFacts } from "@/components/operations/organisation-facts";
import { kindText, verificationLooks, verificationText } from "@/components/operations/organisation-text";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Split } from "@/components/ui/split";
import { StateChip } from "@/components/ui/state-chip";
import type { PartyView } from "@/server/dispute/evidence.contract";
import type { PapersView } from "@/server/document/document.contract";
import type { HouseView } from "@/server/identity/house.contract";
import type { OrganisationId } from "@/server/kernel/id";
import type { LotsOfHouse } from "@/server/surplus/lots.contract";

type HouseScreenProps = Readonly<{
  first: HouseView;
  papers: PapersView;
  standing: PartyView;
  counts: LotsOfHouse;
  region: string;
}>;

/** One organisation: who it is, who acts for it, how it stands, and the papers it showed. */
export function HouseScreen({ first, papers, standing, counts, region }: HouseScreenProps) {
  const say = useText();
  const id = first.id as OrganisationId;
  const { data: house } = useQuery({ ...useApi().houses.byId.queryOptions({ id }), initialData: first });
  return (
    <Split
      aside={
        <>
          {standing.isReviewDue ? <Notice kind="attention">{say(words.reviewDue)}</Notice> : null}
          <Standing trust={standing.trust} warnings={standing.warnings} />
          <HouseFood id={house.id} counts={counts} standing={standing} />
          <HouseMembers members={house.members} zone={house.zone} />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`/admin/catatan?subjek=${house.id}`}>{say(words.log)}</ButtonLink>
            <ButtonLink href="/admin/organisasi" icon={ArrowLeft}>
              {say(words.back)}
            </ButtonLink>
          </div>
        </>
      }
    >
      <Card>
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-ink-soft">{say(kindText[house.kind])}</p>
            <StateChip look={verificationLooks[house.verification]} word={say(verificationText[house.verification])} />
          </div>
          <OrganisationFacts organisation={house} region={region} />
          {house.contact.phone || house.contact.email ? (
            <RevealContact subjectKind="organisation" subjectId={house.id} />
          ) : null}
          <OrganisationDecision id={house.id} verification={house.verification} />
        </div>
      </Card>
      <HousePapers organisationId={id} first={papers} />
    </Split>
  );
}
