"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { OrganisationCard } from "@/components/operations/organisation-card";
import { organisationWords, words } from "@/components/operations/words";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { Stack } from "@/components/ui/stack";
import type { Verification } from "@/server/identity/identity.contract";

type OrganisationListProps = Readonly<{
  verification: Verification;
  regionNames: Readonly<Record<number, string>>;
}>;

const PAGE = 20;

export function OrganisationList({ verification, regionNames }: OrganisationListProps) {
  const say = useText();
  const api = useApi();
  const pages = useInfiniteQuery(
    api.identity.organisations.infiniteQueryOptions(
      { verification, limit: PAGE },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const failure = useRefusal(pages.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (!pages.data) return <SkeletonList label={say(words.organisations)} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState icon={Building2} title={say(organisationWords.empty)} />;
  return (
    <>
      <Stack as="ul" columns={2}>
        {items.map((organisation) => (
          <OrganisationCard
            key={organisation.id}
            organisation={organisation}
            region={regionNames[organisation.regionId] ?? String(organisation.regionId)}
          />
        ))}
      </Stack>
      {pages.hasNextPage ? (
        <MoreButton pending={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {say(organisationWords.more)}
        </MoreButton>
      ) : null}
    </>
  );
}
