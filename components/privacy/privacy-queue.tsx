"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { QueuedRequest } from "@/components/privacy/queued-request";
import { queueWords as words } from "@/components/privacy/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/stack";
import { MINUTE } from "@/server/kernel/time";
import type { QueueView } from "@/server/privacy/privacy.contract";

type PrivacyQueueProps = Readonly<{ open: boolean; first: QueueView; now: string }>;

/** What people ask of their data, each with what is left of its three days. */
export function PrivacyQueue({ open, first, now: start }: PrivacyQueueProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  const options = useApi().privacy.queue.queryOptions({ open }, { refetchInterval: MINUTE });
  const { data } = useQuery({ ...options, initialData: first });
  if (data.items.length === 0)
    return (
      <EmptyState icon={ShieldCheck} title={say(open ? words.empty : words.noneAnswered)}>
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <Stack as="ul" columns={2}>
      {data.items.map((request) => (
        <QueuedRequest key={request.id} request={request} now={now} />
      ))}
    </Stack>
  );
}
