"use client";

import { ShoppingBag } from "lucide-react";
import { refusalCode, refusalDetails, useRefusal } from "@/components/api/refusal";
import { Form } from "@/components/form/form";
import { StepperField } from "@/components/form/stepper-field";
import { count, rupiah } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { checkoutWords } from "@/components/market/checkout-words";
import { lotWords } from "@/components/market/lot-words";
import { useMarketNow } from "@/components/market/market-clock";
import { PriceNow } from "@/components/market/price-now";
import { saleNow } from "@/components/market/sale-now";
import type { useBuying } from "@/components/market/use-buying";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { SaleDetail } from "@/server/market/market.contract";

type CheckoutFormProps = Readonly<{
  sale: SaleDetail;
  units: number;
  onUnits: (units: number) => void;
  buying: ReturnType<typeof useBuying>;
}>;

/** How many, and the whole sum in rupiah as it stands this second. */
export function CheckoutForm({ sale, units: wanted, onUnits, buying }: CheckoutFormProps) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  const most = Math.min(sale.unitsLeft, sale.mayBuyUnits ?? sale.unitsLeft);
  const units = Math.max(1, Math.min(wanted, most));
  const price = saleNow(sale, now).priceRupiah;
  const unit = unitText(sale.unitName, units);
  const isDearer = refusalCode(buying.error) === "market.priceChanged";
  const mayBuy = fill(checkoutWords.mayBuy, { units: count(most, language), unit: unitText(sale.unitName, most) });
  return (
    <Form
      onSubmit={() => buying.mutate({ units, expectedPriceRupiah: Number(price) })}
      pending={buying.isPending || buying.isSuccess}
      reason={most === 0 ? say(lotWords.limit) : null}
      submit={say(
        isDearer ? checkoutWords.buyAnyway : fill(checkoutWords.buy, { units: count(units, language), unit }),
      )}
      submitIcon={ShoppingBag}
      pinned={<Total units={units} price={price} />}
      secondary={<ButtonLink href={`/pasar/${sale.surplusId}`}>{say(checkoutWords.back)}</ButtonLink>}
    >
      <Refused buying={buying} sale={sale} />
      <Card>
        <div className="flex flex-col gap-5">
          <PriceNow sale={sale} />
          {most > 1 ? (
            <StepperField
              name="units"
              label={say(checkoutWords.howMany)}
              hint={say(mayBuy)}
              value={units}
              min={1}
              max={most}
              unit={say(unit)}
              onChange={onUnits}
            />
          ) : null}
        </div>
      </Card>
      <Card>
        <DefinitionList
          items={[
            { term: say(lotWords.pickupUntil), value: dayAndTime(sale.pickupUntil, now, sale.zone, language) },
            { term: say(lotWords.eatBefore), value: dayAndTime(sale.safeUntil, now, sale.zone, language) },
            { term: say(lotWords.from), value: `${sale.providerName}, ${sale.address}` },
          ]}
        />
      </Card>
      <p className="text-sm text-ink-soft">{say(checkoutWords.promise)}</p>
    </Form>
  );
}

function Total({ units, price }: { units: number; price: bigint }) {
  const say = useText();
  const language = useLanguage();
  const sum = { units: count(units, language), price: rupiah(price, language) };
  return (
    <div className="flex min-w-0 items-baseline justify-between gap-3 md:flex-col md:gap-0">
      <span className="text-ink-soft">
        {say(checkoutWords.total)} · {say(fill(checkoutWords.sum, sum))}
      </span>
      <span className="text-2xl font-extrabold">{rupiah(price * BigInt(units), language)}</span>
    </div>
  );
}

/** Why nothing was bought: a price above the one in sight and fewer units have a screen of their own. */
function Refused({ buying: { error, variables }, sale }: Pick<CheckoutFormProps, "buying" | "sale">) {
  const say = useText();
  const language = useLanguage();
  const failure = useRefusal(error);
  const details = refusalDetails(error);
  const code = refusalCode(error);
  if (!failure) return null;
  if (code === "market.priceChanged") {
    const price = rupiah(Number(details.priceRupiah), language);
    const seen = rupiah(variables?.expectedPriceRupiah ?? 0, language);
    return (
      <Notice kind="attention" title={say(fill(checkoutWords.changedTitle, { price }))}>
        {say(fill(checkoutWords.changedHint, { seen, unit: unitText(sale.unitName, 1) }))}
      </Notice>
    );
  }
  if (code === "market.soldOut") {
    const units = Number(details.unitsLeft);
    const left = { units: count(units, language), unit: unitText(sale.unitName, units) };
    return (
      <Notice kind="attention" title={say(fill(checkoutWords.fewerTitle, left))}>
        {say(checkoutWords.fewerHint)}
      </Notice>
    );
  }
  return <Notice kind="danger">{failure}</Notice>;
}
