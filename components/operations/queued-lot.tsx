"use client";

import { UserSearch } from "lucide-react";
import { useState } from "react";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { minutesText } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { AssignForm } from "@/components/operations/assign-form";
import { queueWords, words } from "@/components/operations/words";
import { AppLink } from "@/components/ui/app-link";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { fill, type Text } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";
import type { UnplacedView } from "@/server/matching/matching.contract";
import { unplacedReasonText } from "@/server/matching/matching.text";

type QueuedLotProps = Readonly<{
  item: UnplacedView["items"][number];
  now: Date;
  onAssigned: (told: readonly Text[]) => void;
}>;

export function QueuedLot({ item, now, onAssigned }: QueuedLotProps) {
  const say = useText();
  const language = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const { lot } = item;
  const waited = (now.getTime() - new Date(item.since).getTime()) / MINUTE;
  return (
    <Card as="li">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h3 className="text-lg wrap-break-word">{lot.title}</h3>
            <p className="text-sm text-ink-soft">
              {lot.providerName}, {lot.address}
            </p>
          </div>
          <Chip icon={UserSearch} tone="turmeric">
            {say(unplacedReasonText[item.reason])}
          </Chip>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <LotAmount units={lot.unitsLeft} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} />
          <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
        </div>
        <p className="text-sm text-ink-soft">
          {say(fill(queueWords.waiting, { duration: minutesText(waited, language) }))},{" "}
          {say(fill(queueWords.asked, { count: item.asked }))}.{" "}
          <AppLink
            href={`/admin/lot/${item.surplusId}`}
            className="font-semibold text-leaf-ink underline underline-offset-4"
          >
            {say(words.seeStory)}
          </AppLink>
        </p>
        <Asking open={choosing} onClose={() => setChoosing(false)}>
          {choosing ? (
            <AssignForm lotId={item.surplusId} onAssigned={onAssigned} onClose={() => setChoosing(false)} />
          ) : (
            <Button icon={UserSearch} onClick={() => setChoosing(true)}>
              {say(queueWords.choose)}
            </Button>
          )}
        </Asking>
      </div>
    </Card>
  );
}
