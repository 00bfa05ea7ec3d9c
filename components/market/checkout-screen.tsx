"use client";

import { useState } from "react";
import { refusalCode, refusalDetails } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { CheckoutForm } from "@/components/market/checkout-form";
import { checkoutWords } from "@/components/market/checkout-words";
import { MarketClock, useMarketNow } from "@/components/market/market-clock";
import { saleNow } from "@/components/market/sale-now";
import { useBuying } from "@/components/market/use-buying";
import { useSale } from "@/components/market/use-sale";
import { later } from "@/components/ui/later";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import type { SaleDetail } from "@/server/market/market.contract";

const DrawScreen = later(
  () => import("@/components/market/draw-screen").then((module) => module.DrawScreen),
  <Skeleton shape="tall" />,
);
const LostSale = later(
  () => import("@/components/market/lost-sale").then((module) => module.LostSale),
  <Skeleton shape="tall" />,
);

/** The till: how many, what they cost this second, and every way it can end. */
export function CheckoutScreen({ first }: Readonly<{ first: SaleDetail }>) {
  const say = useText();
  const { sale, read } = useSale(first);
  return (
    <MarketClock start={first.now} read={read}>
      <Page title={say(checkoutWords.title)} lead={`${sale.title} · ${sale.providerName}`} width="narrow">
        <Checkout sale={sale} />
      </Page>
    </MarketClock>
  );
}

function Checkout({ sale }: { sale: SaleDetail }) {
  const now = useMarketNow();
  const buying = useBuying(sale.surplusId);
  const [units, setUnits] = useState(1);
  const outcome = buying.data;
  if (outcome?.outcome === "entered") return <DrawScreen entry={outcome.entry} sale={sale} />;
  const isMine = buying.isPending || buying.isSuccess;
  const code = refusalCode(buying.error);
  if (!isMine && (code === "market.closed" || saleNow(sale, now).phase === "free"))
    return <LostSale sale={sale} why="over" now={now} />;
  const left = code === "market.soldOut" ? Number(refusalDetails(buying.error).unitsLeft ?? 0) : sale.unitsLeft;
  if (!isMine && (left === 0 || sale.unitsLeft === 0)) return <LostSale sale={sale} why="sold" now={now} />;
  return <CheckoutForm {...{ sale, buying, units }} onUnits={setUnits} />;
}
