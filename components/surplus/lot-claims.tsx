"use client";

import { NotCome } from "@/components/attendance/not-come";
import { ReportLink } from "@/components/dispute/report-link";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { ClaimStateChip } from "@/components/surplus/lot-state";
import { words } from "@/components/surplus/words";
import { whyCannotDispute } from "@/server/dispute/dispute.rules";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { IncomingClaim } from "@/server/surplus/surplus.contract";

type LotClaimsProps = Readonly<{ claims: readonly IncomingClaim[]; now: Date }>;

const canReport = (state: string, closedAt: string | null, now: Date) =>
  whyCannotDispute({ state, closeReason: null, closedAt: closedAt ? new Date(closedAt) : null }, now) === null;

export function LotClaims({ claims, now }: LotClaimsProps) {
  const say = useText();
  const language = useLanguage();
  if (claims.length === 0) return <p className="text-ink-soft">{say(words.nobodyYet)}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {claims.map(({ id, recipientName, units, pickupUntil, safeUntil, state, closedAt, surplus }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3">
          <span className="min-w-0">
            <span className="block font-semibold wrap-break-word">{recipientName}</span>
            <span className="block text-sm text-ink-soft">
              {count(units, language)} {say(unitText(surplus.unitName, units))},{" "}
              {say(fill(words.fetchUntil, { time: dayAndTime(pickupUntil, now, surplus.zone, language) }))}
            </span>
          </span>
          <ClaimStateChip state={state} />
          {canReport(state, closedAt, now) ? <ReportLink claimId={id} home="/dapur" /> : null}
          <NotCome claim={{ id, recipientName, state, pickupUntil, safeUntil }} now={now} />
        </li>
      ))}
    </ul>
  );
}
