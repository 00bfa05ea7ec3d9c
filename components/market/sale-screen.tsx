"use client";

import { ShoppingBag } from "lucide-react";
import { count } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { BuyingPaused } from "@/components/market/buying-paused";
import { lotWords } from "@/components/market/lot-words";
import { MarketClock, useMarketNow, useServerNow } from "@/components/market/market-clock";
import { PriceCurve } from "@/components/market/price-curve";
import { PriceNow } from "@/components/market/price-now";
import { priceWords } from "@/components/market/price-words";
import { saleNow } from "@/components/market/sale-now";
import { useSale } from "@/components/market/use-sale";
import { words } from "@/components/market/words";
import { LotSigns } from "@/components/nearby/lot-signs";
import { LotPhoto } from "@/components/photo/lot-photo";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import type { SaleDetail } from "@/server/market/market.contract";
import { categoryText } from "@/server/surplus/surplus.text";

/** One lot for sale: what it is, how its price falls, when and where it is picked up, and the way to the till. */
export function SaleScreen({ first, isPaused }: Readonly<{ first: SaleDetail; isPaused: boolean }>) {
  const say = useText();
  const { sale, read } = useSale(first);
  const now = useServerNow(first.now, read, 10 * SECOND);
  return (
    <MarketClock start={first.now} read={read}>
      <Page title={sale.title} lead={sale.providerName}>
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:grid-rows-[auto_1fr]">
          <div className="flex min-w-0 flex-col gap-6">
            {sale.photo ? <LotPhoto photo={sale.photo} title={sale.title} size="wide" /> : null}
            <Section title={say(priceWords.story)}>
              <Card>
                <PriceCurve sale={sale} />
              </Card>
            </Section>
          </div>
          <div className="min-w-0 max-lg:order-first lg:row-span-2">
            <Card floating>
              <Till sale={sale} now={now} isPaused={isPaused} />
            </Card>
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <Section title={say(lotWords.pickup)}>
              <Pickup sale={sale} now={now} />
            </Section>
            <Section title={say(lotWords.facts)}>
              <Card>
                <LotSigns lot={sale} />
              </Card>
            </Section>
          </div>
        </div>
      </Page>
    </MarketClock>
  );
}

type TillProps = Readonly<{ sale: SaleDetail; now: Date; isPaused: boolean }>;

function Till({ sale, now, isPaused }: TillProps) {
  const say = useText();
  const language = useLanguage();
  const left = { units: count(sale.unitsLeft, language), unit: unitText(sale.unitName, sale.unitsLeft) };
  return (
    <div className="flex flex-col gap-4">
      <PriceNow sale={sale} size="large" />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="font-semibold">{say(fill(words.left, left))}</p>
        <SafeClock safeUntil={sale.safeUntil} now={now} zone={sale.zone} size="small" />
      </div>
      <WayOn sale={sale} isPaused={isPaused} />
    </div>
  );
}

/** To the till while it may be bought; otherwise why not, and what else there is. */
function WayOn({ sale, isPaused }: Omit<TillProps, "now">) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  const others = <ButtonLink href="/pasar">{say(lotWords.toMarket)}</ButtonLink>;
  if (saleNow(sale, now).phase === "free")
    return (
      <Notice kind="attention" title={say(priceWords.over)} action={others}>
        {say(priceWords.overHint)}
      </Notice>
    );
  if (sale.unitsLeft === 0)
    return (
      <Notice kind="attention" title={say(lotWords.soldOut)} action={others}>
        {say(lotWords.soldOutHint)}
      </Notice>
    );
  if (sale.mayBuyUnits === 0)
    return (
      <Notice kind="info" action={others}>
        {say(lotWords.limit)}
      </Notice>
    );
  if (isPaused) return <BuyingPaused language={language} />;
  return (
    <div className="flex flex-col gap-2">
      <ButtonLink href={`/pasar/${sale.surplusId}/beli`} variant="primary" size="large" icon={ShoppingBag} wide>
        {say(lotWords.buy)}
      </ButtonLink>
      <p className="text-sm text-ink-soft">{say(lotWords.buyHint)}</p>
    </div>
  );
}

function Pickup({ sale, now }: { sale: SaleDetail; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const at = (moment: string) => dayAndTime(moment, now, sale.zone, language);
  return (
    <Card>
      <DefinitionList
        items={[
          { term: say(lotWords.pickupUntil), value: at(sale.pickupUntil) },
          { term: say(lotWords.eatBefore), value: at(sale.safeUntil) },
          { term: say(lotWords.cooked), value: at(sale.cookedAt) },
          { term: say(lotWords.from), value: sale.providerName },
          { term: say(lotWords.address), value: sale.address },
          ...(sale.landmark ? [{ term: say(lotWords.landmark), value: sale.landmark }] : []),
          { term: say(lotWords.category), value: say(categoryText[sale.category]) },
        ]}
      />
    </Card>
  );
}
