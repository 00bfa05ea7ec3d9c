"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { QueuedLot } from "@/components/operations/queued-lot";
import { queueWords } from "@/components/operations/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { Text } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";
import type { UnplacedView } from "@/server/matching/matching.contract";

type QueueProps = Readonly<{
  first: UnplacedView;
  now: string;
  /** Kabupaten and kota by their code. */
  regionNames: Readonly<Record<number, string>>;
}>;

/** Food without a taker, region by region, the longest waiting first. */
export function Queue({ first, now: start, regionNames }: QueueProps) {
  const say = useText();
  const now = useNow(start, 5 * SECOND);
  const [told, setTold] = useState<readonly Text[]>([]);
  useLiveChanges();
  const query = useApi().unplaced.list.queryOptions({ limit: 200 }, { refetchInterval: 15 * SECOND });
  const { data } = useQuery({ ...query, initialData: first });
  return (
    <>
      <Told words={told} />
      {data.items.length === 0 ? (
        <EmptyState icon={CircleCheck} title={say(queueWords.empty)}>
          {say(queueWords.emptyHint)}
        </EmptyState>
      ) : null}
      {data.regions.map(({ regionId, lots }) => (
        <Section key={regionId} title={`${regionNames[regionId] ?? regionId} (${lots})`}>
          <Stack as="ul">
            {data.items
              .filter((item) => item.regionId === regionId)
              .map((item) => (
                <QueuedLot key={item.surplusId} item={item} now={now} onAssigned={setTold} />
              ))}
          </Stack>
        </Section>
      ))}
    </>
  );
}

/** Outlives the card of the lot, which leaves the queue once it is assigned. */
function Told({ words: [title, ...warnings] }: { words: readonly Text[] }) {
  const say = useText();
  if (!title) return null;
  return (
    <Notice kind="success" title={say(title)}>
      {warnings.map((warning) => (
        <p key={warning.id}>{say(warning)}</p>
      ))}
    </Notice>
  );
}
