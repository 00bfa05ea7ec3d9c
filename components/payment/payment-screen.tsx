"use client";

import { useQuery } from "@tanstack/react-query";
import { CreditCard, Ticket } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { count, rupiah } from "@/components/format/numbers";
import { dayAndTime, type Instant } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { FileLink } from "@/components/payment/file-link";
import { escrowLooks } from "@/components/payment/looks";
import { words } from "@/components/payment/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { StateChip } from "@/components/ui/state-chip";
import { escrowStateText, refundReasonText } from "@/server/escrow/escrow.text";
import type { PaymentView } from "@/server/escrow/payment.wire.contract";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";

type PaymentProps = Readonly<{ first: PaymentView; now: string }>;
type PartProps = Readonly<{ payment: PaymentView; now: Date }>;

const SETTLED = new Set(["CLOSED", "REFUNDED", "CANCELLED"]);

/** Where the money of a purchase is, asked again while it may still move. */
export function PaymentScreen({ first, now: start }: PaymentProps) {
  const now = useNow(start);
  const query = useApi().payments.byClaim.queryOptions({ claimId: first.claimId });
  const { data: payment } = useQuery({
    ...query,
    initialData: first,
    refetchInterval: ({ state }) => (SETTLED.has(state.data?.state ?? "") ? false : 3 * SECOND),
  });
  const say = useText();
  const language = useLanguage();
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-3xl font-extrabold">{rupiah(payment.amountRupiah, language)}</p>
          <StateChip look={escrowLooks[payment.state]} word={say(escrowStateText[payment.state])} />
        </div>
        <NextStep payment={payment} now={now} />
        <Facts payment={payment} now={now} />
        {payment.lockedAt ? <Receipt claimId={payment.claimId} /> : null}
      </div>
    </Card>
  );
}

function Receipt({ claimId }: Readonly<{ claimId: string }>) {
  const say = useText();
  const language = useLanguage();
  const link = (format: string) => `/api/v1/receipts/${claimId}?format=${format}&language=${language}`;
  return (
    <div className="flex flex-wrap gap-2">
      <FileLink href={link("pdf")} label={say(words.receiptPdf)} />
      <FileLink href={link("csv")} label={say(words.receiptCsv)} />
    </div>
  );
}

/** Our own pay page opens where one is; a provider's opens beside. */
const hrefOf = (payUrl: string): string => {
  const { pathname } = new URL(payUrl);
  return pathname.startsWith("/sandbox-pay/") ? pathname : payUrl;
};

function NextStep({ payment, now }: PartProps) {
  const say = useText();
  const language = useLanguage();
  const { state, payUrl, zone, releaseAt, reason } = payment;
  const at = (moment: Instant) => dayAndTime(moment, now, zone, language);
  if (state === "PENDING")
    return (
      <div className="flex flex-col gap-3">
        {payUrl ? (
          <ButtonLink href={hrefOf(payUrl)} variant="primary" icon={CreditCard} wide>
            {say(fill(words.pay, { amount: rupiah(payment.amountRupiah, language) }))}
          </ButtonLink>
        ) : (
          <p role="status">{say(words.preparing)}</p>
        )}
        <p className="text-sm text-ink-soft">{say(fill(words.payUntil, { time: at(payment.payBy) }))}</p>
      </div>
    );
  if (state === "CONFIRMED_PENDING_RELEASE" && releaseAt)
    return <Notice>{say(fill(words.released, { time: at(releaseAt) }))}</Notice>;
  if (state === "REFUNDED")
    return (
      <Notice title={reason ? say(refundReasonText[reason]) : undefined}>
        {say(fill(words.refunded, { amount: rupiah(payment.refundedRupiah, language) }))}
      </Notice>
    );
  if (state === "CANCELLED") return reason ? <Notice>{say(refundReasonText[reason])}</Notice> : null;
  if (state === "CLOSED") return null;
  return (
    <Notice
      kind="success"
      action={
        state === "LOCKED" ? (
          <ButtonLink href={`/pasar/pesanan?baru=${payment.claimId}`} icon={Ticket}>
            {say(words.seeCode)}
          </ButtonLink>
        ) : null
      }
    >
      {say(words.held)}
    </Notice>
  );
}

function Facts({ payment, now }: PartProps) {
  const say = useText();
  const language = useLanguage();
  const { units, unitName, title, zone, refundedRupiah } = payment;
  const bought = fill(words.units, { count: count(units, language), unit: unitText(unitName, units), title });
  const times = [
    { term: words.paidAt, at: payment.lockedAt },
    { term: words.handedOverAt, at: payment.confirmedAt },
    { term: words.endedAt, at: payment.endedAt },
  ].flatMap(({ term, at }) => (at ? [{ term: say(term), value: dayAndTime(at, now, zone, language) }] : []));
  return (
    <DefinitionList
      items={[
        { term: say(words.food), value: say(bought) },
        { term: say(words.kitchen), value: payment.providerName },
        ...(refundedRupiah > 0 ? [{ term: say(words.backPart), value: rupiah(refundedRupiah, language) }] : []),
        ...times,
        { term: say(words.number), value: <span className="wrap-anywhere">{payment.escrowId}</span> },
      ]}
    />
  );
}
