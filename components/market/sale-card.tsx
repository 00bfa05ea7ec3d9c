"use client";

import { MapPinned, ShoppingBag } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { count } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { useLanguage, useText } from "@/components/language/language-provider";
import { PriceNow } from "@/components/market/price-now";
import { words } from "@/components/market/words";
import { LotRoute } from "@/components/nearby/lot-route";
import { LotSigns } from "@/components/nearby/lot-signs";
import { LotPhoto } from "@/components/photo/lot-photo";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import type { Place } from "@/server/kernel/place";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { NearSale } from "@/server/market/market.contract";
import { travelBetween } from "@/server/matching/matching.rules";

export const cardId = (surplusId: string): string => `sale-${surplusId}`;

type SaleCardProps = Readonly<{
  sale: NearSale;
  place: Place;
  now: Date;
  selected: boolean;
  onShowOnMap: (surplusId: string) => void;
}>;

/** One lot for sale, told in the order in which one decides: what, how much it costs this second, how far, until when. */
export const SaleCard = memo(function SaleCard({ sale, place, now, selected, onShowOnMap }: SaleCardProps) {
  const say = useText();
  const language = useLanguage();
  const href = `/pasar/${sale.surplusId}`;
  const left = { units: count(sale.unitsLeft, language), unit: unitText(sale.unitName, sale.unitsLeft) };
  const { seconds } = travelBetween(place, sale.place);
  return (
    <Card as="li" id={cardId(sale.surplusId)} selected={selected} lazy>
      <article aria-label={sale.title} className="flex flex-col gap-3">
        <div className="flex items-start justify-between gap-2">
          <h3 className="min-w-0 text-lg wrap-break-word">
            <Link
              href={href}
              prefetch={false}
              className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
            >
              {sale.title}
            </Link>
          </h3>
          <IconButton
            icon={MapPinned}
            label={say(fill(words.showOnMap, { title: sale.title }))}
            onClick={() => onShowOnMap(sale.surplusId)}
          />
        </div>
        <div className="flex items-start gap-3">
          <LotPhoto photo={sale.photo} title={sale.title} size="tile" />
          <PriceNow sale={sale} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-semibold">{say(fill(words.left, left))}</p>
          <SafeClock safeUntil={sale.safeUntil} now={now} zone={sale.zone} size="small" />
        </div>
        <LotRoute lot={sale} distanceMeters={sale.distanceMeters} travelSeconds={seconds} now={now} />
        <LotSigns lot={sale} />
        <div className="border-t border-line pt-3">
          <ButtonLink href={href} icon={ShoppingBag} wide>
            {say(words.look)}
          </ButtonLink>
        </div>
      </article>
    </Card>
  );
});
