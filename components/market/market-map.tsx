"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo } from "react";
import { count, distance } from "@/components/format/numbers";
import { minutesText } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { LiveMap } from "@/components/map/live-map";
import { mapWords } from "@/components/market/map-words";
import { PriceNow } from "@/components/market/price-now";
import { shortPrice } from "@/components/market/short-price";
import { words } from "@/components/market/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { minutesUntil } from "@/components/ui/clock-tone";
import { IconButton } from "@/components/ui/icon-button";
import type { Place } from "@/server/kernel/place";
import { fill } from "@/server/kernel/text";
import type { NearSale } from "@/server/market/market.contract";
import { priceAt, readSchedule } from "@/server/market/market.rules";

/** Five kilometres around, the radius of the market, on a map 360 pixels wide. */
const RADIUS_ZOOM = 11.5;

type MarketMapProps = Readonly<{
  sales: readonly NearSale[];
  place: Place;
  now: Date;
  selectedId: string | null;
  basemap: Basemap;
  onSelect: (surplusId: string | null) => void;
}>;

/** What is for sale as points with their prices, and the chosen one told beneath. */
export function MarketMap({ sales, place, now, selectedId, basemap, onSelect }: MarketMapProps) {
  const say = useText();
  const language = useLanguage();
  const pins = useMemo(
    () =>
      sales.map((sale) => {
        const minutesLeft = minutesUntil(sale.pickupUntil, now);
        return {
          id: sale.surplusId,
          place: sale.place,
          amount: shortPrice(priceAt(readSchedule(sale.schedule), now), language),
          minutesLeft,
          minutesLabel: minutesText(minutesLeft, language),
          grams: null,
        };
      }),
    [sales, now, language],
  );
  const home = useMemo(() => ({ place, name: say(mapWords.yours) }), [place, say]);
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 lg:h-[calc(100dvh-8rem)]">
      <div className="min-h-64 flex-1 shrink-0">
        <LiveMap {...{ pins, selectedId, onSelect, home, basemap }} centre={place} zoom={RADIUS_ZOOM} />
      </div>
      <Chosen {...{ sales, selectedId, onSelect }} />
    </div>
  );
}

/** The lot chosen on the map; its arrows walk from point to point without touching the map. */
function Chosen({ sales, selectedId, onSelect }: Pick<MarketMapProps, "sales" | "selectedId" | "onSelect">) {
  const say = useText();
  const language = useLanguage();
  const at = sales.findIndex(({ surplusId }) => surplusId === selectedId);
  const step = (by: number) =>
    onSelect(sales[(Math.max(at, by < 0 ? 0 : -1) + by + sales.length) % sales.length]?.surplusId ?? null);
  const chosen = sales[at];
  const stepping = { index: count(at + 1, language), count: count(sales.length, language) };
  if (sales.length === 0) return null;
  return (
    <Card floating>
      <div className="flex items-center justify-between gap-2">
        <IconButton icon={ChevronLeft} label={say(mapWords.previous)} onClick={() => step(-1)} />
        <div role="status" className="min-w-0 text-center">
          {chosen ? <p className="font-bold wrap-break-word">{chosen.title}</p> : null}
          <p className="text-sm text-ink-soft">{say(chosen ? fill(mapWords.stepping, stepping) : mapWords.hint)}</p>
        </div>
        <IconButton icon={ChevronRight} label={say(mapWords.next)} onClick={() => step(1)} />
      </div>
      {chosen ? (
        <div className="flex flex-col gap-3">
          <PriceNow sale={chosen} />
          <ButtonLink href={`/pasar/${chosen.surplusId}`} variant="primary" wide>
            {say(words.look)} · {distance(chosen.distanceMeters, language)}
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  );
}
