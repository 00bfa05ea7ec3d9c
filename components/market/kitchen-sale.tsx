"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { count, rupiah } from "@/components/format/numbers";
import { dayAndTime, plainTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { kitchenWords } from "@/components/market/kitchen-words";
import { MarketClock, useMarketNow } from "@/components/market/market-clock";
import { PriceCurve } from "@/components/market/price-curve";
import { PriceNow } from "@/components/market/price-now";
import { saleNow } from "@/components/market/sale-now";
import { SteerSale } from "@/components/market/steer-sale";
import { ClaimStateChip } from "@/components/surplus/lot-state";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { SellingSale, SellingView } from "@/server/market/market.contract";

/** How the sale of one lot goes, as its kitchen sees it: the price this second, what was sold, and the way to end it. */
export function KitchenSale({ first, surplusId }: Readonly<{ first: SellingView; surplusId: string }>) {
  const say = useText();
  const api = useApi();
  const { data, dataUpdatedAt } = useQuery({
    ...api.market.selling.queryOptions(),
    initialData: first,
    initialDataUpdatedAt: new Date(first.now).getTime(),
  });
  const sale = data.items.find((one) => one.surplusId === surplusId);
  if (!sale) return null;
  return (
    <MarketClock start={first.now} read={{ serverNow: data.now, deviceNow: dataUpdatedAt }}>
      <Section title={say(kitchenWords.sale)}>
        <Card>
          <SaleFacts sale={sale} />
        </Card>
        <Bought sale={sale} />
      </Section>
    </MarketClock>
  );
}

function SaleFacts({ sale }: { sale: SellingSale }) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  const isOver = saleNow(sale, now).phase === "free";
  const sold = {
    sold: count(sale.unitsSold, language),
    posted: count(sale.unitsPosted, language),
    unit: unitText(sale.unitName, sale.unitsPosted),
  };
  const time = plainTime(sale.schedule.saleUntil, now, sale.zone, language);
  return (
    <div className="flex flex-col gap-4">
      {isOver ? (
        <p className="font-semibold">{say(kitchenWords.over)}</p>
      ) : (
        <>
          <PriceNow sale={sale} size="large" />
          <PriceCurve sale={sale} />
        </>
      )}
      <DefinitionList
        items={[
          { term: say(kitchenWords.sold), value: say(fill(kitchenWords.soldOf, sold)) },
          { term: say(kitchenWords.earned), value: rupiah(sale.soldRupiah, language) },
          ...(isOver ? [] : [{ term: say(kitchenWords.after), value: say(fill(kitchenWords.afterHint, { time })) }]),
        ]}
      />
      {isOver || sale.unitsLeft === 0 ? null : <SteerSale sale={sale} />}
    </div>
  );
}

/** What was bought when, without a word of who bought it. */
function Bought({ sale }: { sale: SellingSale }) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  if (sale.purchases.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {sale.purchases.map(({ claimId, units, amountRupiah, boughtAt, claimState }) => (
        <li key={claimId} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3">
          <span className="min-w-0">
            <span className="block font-semibold">
              {say(
                fill(kitchenWords.boughtLine, {
                  units: count(units, language),
                  unit: unitText(sale.unitName, units),
                  amount: rupiah(amountRupiah, language),
                }),
              )}
            </span>
            <span className="block text-sm text-ink-soft">
              {say(fill(kitchenWords.boughtAt, { time: dayAndTime(boughtAt, now, sale.zone, language) }))}
            </span>
          </span>
          <ClaimStateChip state={claimState} />
        </li>
      ))}
    </ul>
  );
}
