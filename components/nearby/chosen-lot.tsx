"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { LotAmount } from "@/components/format/lot-amount";
import { count, distance } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { useLanguage, useText } from "@/components/language/language-provider";
import { claimWords } from "@/components/nearby/claim-words";
import { placeWords } from "@/components/nearby/map-words";
import type { Recipient } from "@/components/nearby/recipient";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { fill } from "@/server/kernel/text";
import { travelBetween } from "@/server/matching/matching.rules";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type ChosenLotProps = Readonly<{
  lots: readonly NearbyItem[];
  recipient: Recipient;
  now: Date;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
}>;

/** The lot chosen on the map; its arrows walk from point to point without touching the map. */
export function ChosenLot({ lots, recipient, now, selectedId, onSelect }: ChosenLotProps) {
  const say = useText();
  const language = useLanguage();
  const at = lots.findIndex((lot) => lot.id === selectedId);
  const step = (by: number) =>
    onSelect(lots[(Math.max(at, by < 0 ? 0 : -1) + by + lots.length) % lots.length]?.id ?? null);
  const chosen = lots[at];
  const place = { index: count(at + 1, language), count: count(lots.length, language) };
  if (lots.length === 0) return null;
  return (
    <Card floating>
      <div className="flex items-center justify-between gap-2">
        <IconButton icon={ChevronLeft} label={say(placeWords.previous)} onClick={() => step(-1)} />
        <div role="status" className="min-w-0 text-center">
          {chosen ? <p className="font-bold wrap-break-word">{chosen.title}</p> : null}
          <p className="text-sm text-ink-soft">{say(chosen ? fill(placeWords.stepping, place) : placeWords.mapHint)}</p>
        </div>
        <IconButton icon={ChevronRight} label={say(placeWords.next)} onClick={() => step(1)} />
      </div>
      {chosen ? <Chosen lot={chosen} recipient={recipient} now={now} /> : null}
    </Card>
  );
}

function Chosen({ lot, recipient, now }: { lot: NearbyItem; recipient: Recipient; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const { distanceMeters } = travelBetween(recipient.place, lot.place);
  const away = distance(distanceMeters, language);
  const isBeyond = distanceMeters > recipient.radiusMeters;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LotAmount units={lot.unitsLeft} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} />
        <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
      </div>
      {isBeyond ? (
        <p className="text-sm text-ink-soft">{say(fill(placeWords.outOfReach, { distance: away }))}</p>
      ) : null}
      <ButtonLink href={`/jemput/${lot.id}`} variant="primary" wide>
        {say(isBeyond ? placeWords.look : claimWords.take)} · {away}
      </ButtonLink>
    </div>
  );
}
