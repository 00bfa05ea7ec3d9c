"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { FileBadge } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { deskPaperWords as words } from "@/components/document/desk-words";
import { PaperCard } from "@/components/document/paper-card";
import { PaperReview } from "@/components/document/paper-review";
import { useText } from "@/components/language/language-provider";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { Stack } from "@/components/ui/stack";
import type { DocumentList } from "@/server/document/document.reasons";

const PAGE = 20;

/** Papers of every organisation that wait, end soon or have expired; those that need a look most come first. */
export function PaperDesk({ list }: Readonly<{ list: DocumentList }>) {
  const say = useText();
  const pages = useInfiniteQuery(
    useApi().documents.list.infiniteQueryOptions(
      { list, limit: PAGE },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const failure = useRefusal(pages.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (!pages.data) return <SkeletonList label={say(words.title)} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState icon={FileBadge} title={say(words.empty)} />;
  return (
    <>
      <Stack as="ul" columns={2}>
        {items.map((paper) => (
          <PaperCard
            key={paper.id}
            paper={paper}
            owner={<Owner id={paper.organisationId} name={paper.organisationName} />}
          >
            <PaperReview paper={paper} />
          </PaperCard>
        ))}
      </Stack>
      {pages.hasNextPage ? (
        <MoreButton pending={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {say(words.more)}
        </MoreButton>
      ) : null}
    </>
  );
}

const Owner = ({ id, name }: Readonly<{ id: string; name: string }>) => (
  <AppLink
    href={`/admin/organisasi/${id}`}
    className="inline-flex min-h-12 items-center font-semibold wrap-anywhere text-leaf-ink underline underline-offset-4"
  >
    {name}
  </AppLink>
);
