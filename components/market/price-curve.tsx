"use client";

import { rupiah } from "@/components/format/numbers";
import { plainTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { curveOf, FIELD } from "@/components/market/curve-path";
import { useMarketNow } from "@/components/market/market-clock";
import { priceWords } from "@/components/market/price-words";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import { readSchedule } from "@/server/market/market.rules";

type PriceCurveProps = Readonly<{ sale: { schedule: Parameters<typeof readSchedule>[0]; zone: Zone } }>;

/** The story of a price: flat, then falling, with a point where it is now; told in words beneath. */
export function PriceCurve({ sale }: PriceCurveProps) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  const schedule = readSchedule(sale.schedule);
  const { path, here } = curveOf(schedule, now);
  const at = (moment: Date) => plainTime(moment, now, sale.zone, language);
  const told = fill(priceWords.curve, {
    list: rupiah(schedule.listPriceRupiah, language),
    from: at(schedule.auctionFrom),
    floor: rupiah(schedule.floorPriceRupiah, language),
    until: at(schedule.saleUntil),
  });
  return (
    <div className="flex flex-col gap-2">
      <svg viewBox={`0 0 ${FIELD.width} ${FIELD.height}`} aria-hidden className="w-full max-w-2xl">
        <path d={`M0 ${FIELD.height - 1}H${FIELD.width}`} className="stroke-line" />
        <path
          d={path}
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-leaf"
        />
        <circle cx={here.x} cy={here.y} r="6" strokeWidth="3" className="fill-turmeric stroke-surface" />
      </svg>
      <p className="text-sm text-ink-soft">{say(told)}</p>
    </div>
  );
}
