"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Download, ScrollText } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import {
  type AuditDraft,
  AuditFilterForm,
  EMPTY_FILTERS,
  exportAddress,
  filtersOf,
} from "@/components/audit/audit-filters";
import { AuditRow } from "@/components/audit/audit-row";
import { ChainCheck } from "@/components/audit/chain-check";
import { auditWords as words } from "@/components/audit/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { buttonClasses } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { Split } from "@/components/ui/split";

type AuditScreenProps = Readonly<{ subjectId: string; actorId: string }>;

/** The log, what narrows it, and whether its chain holds. */
export function AuditScreen({ subjectId, actorId }: AuditScreenProps) {
  const say = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState<AuditDraft>({ ...EMPTY_FILTERS, subjectId, actorId });
  return (
    <Split
      above={
        <>
          <AuditFilterForm draft={draft} onChange={setDraft} />
          <div className="flex flex-wrap items-start gap-3">
            <a
              href={exportAddress(draft, language)}
              download
              className={buttonClasses({ variant: "secondary", size: "medium", wide: false })}
            >
              <Download aria-hidden size={20} />
              <span>{say(words.export)}</span>
            </a>
            <ChainCheck />
          </div>
        </>
      }
    >
      <AuditList draft={draft} />
    </Split>
  );
}

function AuditList({ draft }: Readonly<{ draft: AuditDraft }>) {
  const say = useText();
  const api = useApi();
  const filters = filtersOf(draft);
  const pages = useInfiniteQuery(
    api.audit.list.infiniteQueryOptions({ ...filters, limit: 30 }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const failure = useRefusal(pages.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (!pages.data) return <SkeletonList label={say(words.title)} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  const isFiltered = Object.keys(filters).length > 0;
  if (items.length === 0)
    return (
      <EmptyState icon={ScrollText} title={say(isFiltered ? words.emptyFiltered : words.empty)}>
        {isFiltered ? null : say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <>
      <ol className="divide-y divide-line rounded-card border border-line bg-surface">
        {items.map((entry) => (
          <AuditRow key={entry.seq} entry={entry} />
        ))}
      </ol>
      {pages.hasNextPage ? (
        <MoreButton pending={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {say(words.more)}
        </MoreButton>
      ) : null}
    </>
  );
}
