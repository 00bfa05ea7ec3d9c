"use client";

import { HandHeart, MapPinned } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { useText } from "@/components/language/language-provider";
import { claimWords } from "@/components/nearby/claim-words";
import { LotRoute } from "@/components/nearby/lot-route";
import { LotSigns } from "@/components/nearby/lot-signs";
import type { Recipient } from "@/components/nearby/recipient";
import { WhyLine } from "@/components/nearby/why-line";
import { words } from "@/components/nearby/words";
import { LotPhoto } from "@/components/photo/lot-photo";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";
import type { LoadView } from "@/server/matching/matching.contract";
import { travelBetween } from "@/server/matching/matching.rules";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

const ClaimPanel = later(
  () => import("@/components/nearby/claim-panel").then((module) => module.ClaimPanel),
  <Skeleton shape="block" />,
);

export const cardId = (lotId: string): string => `lot-${lotId}`;

type LotCardProps = Readonly<{
  lot: NearbyItem;
  recipient: Recipient;
  load: LoadView;
  now: Date;
  selected: boolean;
  opened: boolean;
  onSelect: (id: string) => void;
  onShowOnMap: (id: string) => void;
  onOpen: (lot: NearbyItem | null) => void;
}>;

/** One open lot, told in the order in which one decides: what, how long, until when, how far, and whether it suits. */
export const LotCard = memo(function LotCard(props: LotCardProps) {
  const { lot, recipient, load, now, selected, opened } = props;
  const say = useText();
  const { seconds } = travelBetween(recipient.place, lot.place);
  return (
    <Card as="li" id={cardId(lot.id)} selected={selected} lazy onFocus={() => props.onSelect(lot.id)}>
      <article aria-label={lot.title} className="flex flex-col gap-3">
        <div className="flex items-start justify-between gap-2">
          <h3 className="min-w-0 text-lg wrap-break-word">
            <Link
              href={`/jemput/${lot.id}`}
              prefetch={false}
              className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
            >
              {lot.title}
            </Link>
          </h3>
          <IconButton
            icon={MapPinned}
            label={say(fill(words.showOnMap, { title: lot.title }))}
            onClick={() => props.onShowOnMap(lot.id)}
          />
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
        <WhyLine lot={lot} recipient={recipient} load={load} now={now} />
        <div className="flex flex-col gap-3 border-t border-line pt-3">
          {opened ? <ClaimPanel lot={lot} recipient={recipient} now={now} /> : null}
          <Button
            wide
            variant={opened ? "quiet" : "secondary"}
            icon={opened ? undefined : HandHeart}
            onClick={() => props.onOpen(opened ? null : lot)}
          >
            {say(opened ? claimWords.close : claimWords.take)}
          </Button>
        </div>
      </article>
    </Card>
  );
});
