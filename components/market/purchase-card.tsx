"use client";

import { CalendarClock, Navigation, Wallet } from "lucide-react";
import { ReportLink } from "@/components/dispute/report-link";
import { count, rupiah } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { CancelPurchase } from "@/components/market/cancel-purchase";
import { isDue, PaymentLink } from "@/components/market/payment-link";
import { purchaseWords } from "@/components/market/purchase-words";
import { LotPhoto } from "@/components/photo/lot-photo";
import { useRouteLink } from "@/components/pickup/route-link";
import { Amount } from "@/components/ui/amount";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PickupCode } from "@/components/ui/pickup-code";
import type { QrDrawing } from "@/components/ui/qr-drawing";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { Purchase } from "@/server/market/market.contract";

type PurchaseCardProps = Readonly<{
  purchase: Purchase;
  now: Date;
  selected: boolean;
  /** Its code, drawn to scan by the server; absent for one that has come since. */
  drawn: QrDrawing | undefined;
}>;

/** What is paid and how, in one line. */
function payment({ state, payBy, amountRupiah, zone }: Purchase, now: Date, language: Language): Text {
  const amount = rupiah(amountRupiah, language);
  if (state === "paid") return fill(purchaseWords.paid, { amount });
  if (payBy === null) return fill(purchaseWords.payAtPickup, { amount });
  return fill(purchaseWords.payBy, { amount, time: dayAndTime(payBy, now, zone, language) });
}

/** Something bought and not fetched yet: its code in reach of one glance, until when, and the way there. */
export function PurchaseCard({ purchase, now, selected, drawn }: PurchaseCardProps) {
  const say = useText();
  const language = useLanguage();
  const route = useRouteLink(purchase.place, purchase.providerName);
  const time = dayAndTime(purchase.pickupUntil, now, purchase.zone, language);
  const { units, unitName, unitPriceRupiah } = purchase;
  return (
    <Card as="li" selected={selected}>
      <article aria-label={purchase.title} className="flex flex-col gap-4">
        <h3 className="text-lg wrap-break-word">{purchase.title}</h3>
        <div className="flex items-center gap-3">
          <LotPhoto photo={purchase.photo} title={purchase.title} size="tile" />
          <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-3">
            <Amount
              value={count(units, language)}
              unit={say(unitText(unitName, units))}
              weight={say(
                fill(purchaseWords.each, {
                  units: count(units, language),
                  unit: unitText(unitName, units),
                  price: rupiah(unitPriceRupiah, language),
                }),
              )}
            />
            <SafeClock safeUntil={purchase.safeUntil} now={now} zone={purchase.zone} size="small" />
          </div>
        </div>
        <p className="flex items-start gap-2 font-semibold">
          <CalendarClock aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
          {say(fill(purchaseWords.pickupUntil, { time }))}
        </p>
        <p className="flex items-start gap-2 font-semibold">
          <Wallet aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
          {say(payment(purchase, now, language))}
        </p>
        <PaymentLink purchase={purchase} />
        {purchase.pickupCode ? (
          <div className="border-y border-line py-4">
            <PickupCode
              code={purchase.pickupCode}
              label={say(purchaseWords.code)}
              hint={say(purchaseWords.codeHint)}
              drawn={drawn}
            />
          </div>
        ) : null}
        <DefinitionList
          items={[
            { term: say(purchaseWords.from), value: purchase.providerName },
            { term: say(purchaseWords.address), value: purchase.address },
            ...(purchase.landmark ? [{ term: say(purchaseWords.landmark), value: purchase.landmark }] : []),
          ]}
        />
        <ButtonLink
          href={route}
          icon={Navigation}
          variant={isDue(purchase) ? "secondary" : "primary"}
          size="large"
          wide
        >
          {say(purchaseWords.route)}
        </ButtonLink>
        <ReportLink claimId={purchase.claimId} home="/pasar" />
        <CancelPurchase purchase={purchase} />
      </article>
    </Card>
  );
}
