"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { DisputeCard } from "@/components/dispute/dispute-card";
import { DISPUTE_ICON, type Home } from "@/components/dispute/looks";
import { Standing } from "@/components/dispute/trust-card";
import { words } from "@/components/dispute/words";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { EmptyState } from "@/components/ui/empty-state";
import { Split } from "@/components/ui/page";
import { Stack } from "@/components/ui/stack";
import type { OwnDisputes as Own } from "@/server/dispute/dispute.contract";
import { MINUTE } from "@/server/kernel/time";

type OwnDisputesProps = Readonly<{ first: Own; home: Home; now: string }>;

type OwnDispute = Own["items"][number];
const isLive = ({ state }: OwnDispute) => state !== "closed";
/** What still moves first; the order within stays. */
const liveFirst = (items: readonly OwnDispute[]) => [...items.filter(isLive), ...items.filter((one) => !isLive(one))];

/** One's own disputes with their clocks, and how one stands. */
export function OwnDisputes({ first, home, now: start }: OwnDisputesProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  useLiveChanges();
  const { data } = useQuery({ ...useApi().disputes.mine.queryOptions(), initialData: first });
  return (
    <Split aside={<Standing trust={data.trust} warnings={data.warnings} />}>
      {data.items.length === 0 ? (
        <EmptyState icon={DISPUTE_ICON} title={say(words.empty)}>
          {say(words.emptyHint)}
        </EmptyState>
      ) : (
        <Stack as="ul">
          {liveFirst(data.items).map((dispute) => (
            <DisputeCard key={dispute.id} dispute={dispute} side={dispute.side} home={home} now={now} />
          ))}
        </Stack>
      )}
    </Split>
  );
}
