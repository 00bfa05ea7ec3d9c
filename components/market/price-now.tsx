"use client";

import { TrendingDown } from "lucide-react";
import { rupiah as money } from "@/components/format/numbers";
import { countdown, plainTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { useMarketNow } from "@/components/market/market-clock";
import { priceWords } from "@/components/market/price-words";
import { type Priced, saleNow } from "@/components/market/sale-now";
import { Chip } from "@/components/ui/chip";
import { classes } from "@/components/ui/classes";
import { fill, type Language, type Text } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { isFlash, nextStepOf, percentOff, phaseOf, type Schedule } from "@/server/market/market.rules";

type PriceNowProps = Readonly<{ sale: Priced; size?: "medium" | "large" }>;

/** What one unit costs this second, how much that is off, and the next step down. */
export function PriceNow({ sale, size = "medium" }: PriceNowProps) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  const { schedule, phase, priceRupiah } = saleNow(sale, now);
  const percent = percentOff(schedule, priceRupiah);
  if (phase === "free") return <p className="font-bold">{say(priceWords.over)}</p>;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-1.5">
        <span className={classes("font-extrabold", size === "large" ? "text-3xl" : "text-2xl")}>
          {money(priceRupiah, language)}
        </span>
        <span className="text-ink-soft">{say(fill(priceWords.each, { unit: unitText(sale.unitName, 1) }))}</span>
      </p>
      {percent > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          <Chip icon={TrendingDown} tone={isFlash(schedule, now) ? "chili" : "turmeric"}>
            {say(fill(isFlash(schedule, now) ? priceWords.flash : priceWords.off, { percent }))}
          </Chip>
          <s className="text-sm text-ink-soft">{money(schedule.listPriceRupiah, language)}</s>
        </div>
      ) : null}
      <p className="text-sm text-ink-soft">{say(whatComes(schedule, now, sale.zone, language))}</p>
    </div>
  );
}

/** What happens to the price next, in the place's time. */
function whatComes(schedule: Schedule, now: Date, zone: Zone, language: Language): Text {
  const at = (moment: Date) => plainTime(moment, now, zone, language);
  const next = nextStepOf(schedule, now);
  if (phaseOf(schedule, now) === "list") return fill(priceWords.holds, { time: at(schedule.auctionFrom) });
  if (!next) return fill(priceWords.lowest, { time: at(schedule.saleUntil) });
  return fill(priceWords.nextStep, {
    price: money(next.priceRupiah, language),
    in: countdown(next.at, now, language),
  });
}
