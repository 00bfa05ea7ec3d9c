"use client";

import { HandHeart, MapPinned } from "lucide-react";
import Link from "next/link";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { useText } from "@/components/language/language-provider";
import { ClaimPanel } from "@/components/nearby/claim-panel";
import { LotRoute } from "@/components/nearby/lot-route";
import { LotSigns } from "@/components/nearby/lot-signs";
import type { Recipient } from "@/components/nearby/recipient";
import { claimWords, words } from "@/components/nearby/words";
import { LotPhoto } from "@/components/photo/lot-photo";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { fill } from "@/server/kernel/text";
import { travelBetween } from "@/server/matching/matching.rules";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

export const cardId = (lotId: string): string => `lot-${lotId}`;

type LotCardProps = Readonly<{
  lot: NearbyItem;
  recipient: Recipient;
  now: Date;
  selected: boolean;
  opened: boolean;
  onShowOnMap: () => void;
  onOpen: (opened: boolean) => void;
}>;

/** One open lot, told in the order in which one decides: what, how long, until when, how far, and whether it suits. */
export function LotCard({ lot, recipient, now, selected, opened, onShowOnMap, onOpen }: LotCardProps) {
  const say = useText();
  const { seconds } = travelBetween(recipient.place, lot.place);
  return (
    <Card as="li" id={cardId(lot.id)} selected={selected}>
      <article aria-label={lot.title} className="flex flex-col gap-3">
        <div className="flex items-start justify-between gap-2">
          <h3 className="min-w-0 text-lg wrap-break-word">
            <Link
              href={`/jemput/${lot.id}`}
              className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
            >
              {lot.title}
            </Link>
          </h3>
          <IconButton icon={MapPinned} label={say(fill(words.showOnMap, { title: lot.title }))} onClick={onShowOnMap} />
        </div>
        <div className="flex items-center gap-3">
          <LotPhoto photo={lot.photo} title={lot.title} size="tile" />
          <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-3">
            <LotAmount units={lot.unitsLeft} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} />
            <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
          </div>
        </div>
        <LotRoute lot={lot} distanceMeters={lot.distanceMeters} travelSeconds={seconds} now={now} />
        <LotSigns lot={lot} />
        <div className="flex flex-col gap-3 border-t border-line pt-3">
          {opened ? <ClaimPanel lot={lot} recipient={recipient} now={now} /> : null}
          <Button
            wide
            variant={opened ? "quiet" : "secondary"}
            icon={opened ? undefined : HandHeart}
            onClick={() => onOpen(!opened)}
          >
            {say(opened ? claimWords.close : claimWords.take)}
          </Button>
        </div>
      </article>
    </Card>
  );
}
