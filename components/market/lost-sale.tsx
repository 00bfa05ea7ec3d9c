"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Store } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { count, distance } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { useLanguage, useText } from "@/components/language/language-provider";
import { checkoutWords, drawWords } from "@/components/market/checkout-words";
import { nearAsked } from "@/components/market/near-asked";
import { PriceNow } from "@/components/market/price-now";
import { priceWords } from "@/components/market/price-words";
import { AppLink } from "@/components/ui/app-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fill, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { NearSale, SaleDetail } from "@/server/market/market.contract";

export type WhyLost = "sold" | "over" | "draw";

const WHY: Readonly<Record<WhyLost, Readonly<{ title: Text; hint: Text }>>> = {
  sold: { title: checkoutWords.lostTitle, hint: checkoutWords.lostHint },
  over: { title: checkoutWords.overTitle, hint: priceWords.overHint },
  draw: { title: drawWords.lostTitle, hint: drawWords.lostHint },
};

const SHOWN = 3;

/** Someone else was first, or it is over: said calmly, with what is still for sale near by. */
export function LostSale({ sale, why, now }: Readonly<{ sale: SaleDetail; why: WhyLost; now: Date }>) {
  const say = useText();
  const api = useApi();
  const { data } = useQuery(api.market.near.queryOptions(nearAsked(sale.place)));
  const others = (data?.items ?? []).filter(({ surplusId }) => surplusId !== sale.surplusId).slice(0, SHOWN);
  return (
    <div className="flex flex-col gap-4">
      <Notice kind="attention" title={say(fill(WHY[why].title, { title: sale.title }))}>
        {say(WHY[why].hint)}
      </Notice>
      {data ? (
        <p className="font-semibold">{say(others.length > 0 ? checkoutWords.alsoNear : checkoutWords.noneNear)}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {others.map((other) => (
          <OtherSale key={other.surplusId} sale={other} now={now} />
        ))}
      </ul>
      <ButtonLink href="/pasar" icon={Store}>
        {say(checkoutWords.seeMarket)}
      </ButtonLink>
    </div>
  );
}

function OtherSale({ sale, now }: { sale: NearSale; now: Date }) {
  const say = useText();
  const language = useLanguage();
  return (
    <li className="flex flex-col gap-1 py-3">
      <AppLink
        href={`/pasar/${sale.surplusId}`}
        className="flex min-h-12 items-center justify-between gap-2 font-semibold underline-offset-4 hover:underline"
      >
        <span className="min-w-0">
          {sale.title}
          <span className="block text-sm font-normal text-ink-soft">
            {count(sale.unitsLeft, language)} {say(unitText(sale.unitName, sale.unitsLeft))} ·{" "}
            {distance(sale.distanceMeters, language)}
          </span>
        </span>
        <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
      </AppLink>
      <PriceNow sale={sale} />
      <SafeClock safeUntil={sale.safeUntil} now={now} zone={sale.zone} size="small" />
    </li>
  );
}
