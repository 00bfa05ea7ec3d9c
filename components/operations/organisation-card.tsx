"use client";

import { RevealContact } from "@/components/identity/reveal-contact";
import { useText } from "@/components/language/language-provider";
import { OrganisationDecision } from "@/components/operations/organisation-decision";
import { OrganisationFacts } from "@/components/operations/organisation-facts";
import { kindText, verificationLooks, verificationText } from "@/components/operations/organisation-text";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { StateChip } from "@/components/ui/state-chip";
import type { OrganisationsView } from "@/server/identity/identity.contract";

type Organisation = OrganisationsView["items"][number];
type OrganisationCardProps = Readonly<{ organisation: Organisation; region: string }>;

export function OrganisationCard({ organisation, region }: OrganisationCardProps) {
  const say = useText();
  const { verification } = organisation;
  return (
    <Card as="li">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-lg wrap-break-word">
              <AppLink
                href={`/admin/organisasi/${organisation.id}`}
                className="inline-flex min-h-12 items-center underline decoration-line-strong underline-offset-4 hover:decoration-current"
              >
                {organisation.name}
              </AppLink>
            </h2>
            <p className="text-sm text-ink-soft">{say(kindText[organisation.kind])}</p>
          </div>
          <StateChip look={verificationLooks[verification]} word={say(verificationText[verification])} />
        </div>
        <OrganisationFacts organisation={organisation} region={region} />
        {organisation.contact.phone || organisation.contact.email ? (
          <RevealContact subjectKind="organisation" subjectId={organisation.id} />
        ) : null}
        <OrganisationDecision id={organisation.id} verification={verification} />
      </div>
    </Card>
  );
}
