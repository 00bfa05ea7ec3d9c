"use client";

import { useMemo } from "react";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LiveMap } from "@/components/map/live-map";
import { pinsOf } from "@/components/nearby/pins";
import type { Recipient } from "@/components/nearby/recipient";
import { claimWords, words } from "@/components/nearby/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type NearbyMapProps = Readonly<{
  lots: readonly NearbyItem[];
  recipient: Recipient;
  now: Date;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}>;

/** The same lots as points, with the chosen one told beneath. */
export function NearbyMap({ lots, recipient, now, selectedId, onSelect }: NearbyMapProps) {
  const say = useText();
  const language = useLanguage();
  const pins = useMemo(() => pinsOf(lots, now, language), [lots, now, language]);
  const selected = lots.find((lot) => lot.id === selectedId);
  return (
    <div className="flex flex-col gap-3">
      <div className="h-[50dvh] min-h-72 lg:h-[calc(100dvh-22rem)]">
        <LiveMap
          pins={pins}
          centre={recipient.place}
          selectedId={selectedId}
          onSelect={onSelect}
          ownPosition={recipient.place}
        />
      </div>
      {selected ? <Chosen lot={selected} now={now} /> : <p className="text-sm text-ink-soft">{say(words.mapHint)}</p>}
    </div>
  );
}

function Chosen({ lot, now }: { lot: NearbyItem; now: Date }) {
  const say = useText();
  return (
    <Card floating>
      <div className="flex flex-col gap-3">
        <p className="text-lg font-bold">{lot.title}</p>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <LotAmount units={lot.unitsLeft} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} />
          <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
        </div>
        <ButtonLink href={`/jemput/${lot.id}`} variant="primary" wide>
          {say(claimWords.take)}
        </ButtonLink>
      </div>
    </Card>
  );
}
