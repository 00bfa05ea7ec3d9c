"use client";

import { ReportLink } from "@/components/dispute/report-link";
import { count, rupiah } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { PaymentLink } from "@/components/market/payment-link";
import { purchaseWords } from "@/components/market/purchase-words";
import { ClaimStateChip } from "@/components/surplus/lot-state";
import { Card } from "@/components/ui/card";
import { MoreButton } from "@/components/ui/more-button";
import { Section } from "@/components/ui/section";
import { whyCannotDispute } from "@/server/dispute/dispute.rules";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { Purchase } from "@/server/market/market.contract";
import { purchaseStateText } from "@/server/market/market.text";

type PurchaseHistoryProps = Readonly<{
  purchases: readonly Purchase[];
  older: Readonly<{ exist: boolean; pending: boolean; read: () => void }>;
  now: Date;
}>;

/** What was bought before: how much, for how much, and what became of it. */
export function PurchaseHistory({ purchases, older, now }: PurchaseHistoryProps) {
  const say = useText();
  return (
    <Section title={say(purchaseWords.before)}>
      {purchases.length === 0 ? (
        <p className="text-ink-soft">{say(purchaseWords.noHistory)}</p>
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {purchases.map((purchase) => (
              <Bought key={purchase.claimId} purchase={purchase} now={now} />
            ))}
          </ul>
        </Card>
      )}
      {older.exist ? (
        <MoreButton pending={older.pending} onClick={older.read}>
          {say(purchaseWords.older)}
        </MoreButton>
      ) : null}
    </Section>
  );
}

const canReport = ({ claimState: state, closedAt }: Purchase, now: Date) =>
  whyCannotDispute({ state, closeReason: null, closedAt: closedAt ? new Date(closedAt) : null }, now) === null;

function Bought({ purchase, now }: { purchase: Purchase; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const { units, unitName, amountRupiah, listPriceRupiah, state, claimState } = purchase;
  const saved = units * listPriceRupiah - amountRupiah;
  const isDone = claimState === "completed";
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-semibold wrap-break-word">{purchase.title}</p>
        <p className="text-sm text-ink-soft">
          {[
            `${count(units, language)} ${say(unitText(unitName, units))}`,
            rupiah(amountRupiah, language),
            isDone && saved > 0 ? say(fill(purchaseWords.saved, { amount: rupiah(saved, language) })) : null,
            state === "refunded" ? say(purchaseStateText[state]) : null,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p className="text-sm text-ink-soft">
          {purchase.providerName}, {dayAndTime(purchase.closedAt ?? purchase.boughtAt, now, purchase.zone, language)}
        </p>
        <div className="flex flex-wrap gap-x-6">
          <PaymentLink purchase={purchase} quiet />
          {canReport(purchase, now) ? <ReportLink claimId={purchase.claimId} home="/pasar" /> : null}
        </div>
      </div>
      <ClaimStateChip state={claimState} />
    </li>
  );
}
