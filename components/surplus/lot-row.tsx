"use client";

import { ChevronRight } from "lucide-react";
import { LotAmount } from "@/components/format/lot-amount";
import { count } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { signOf } from "@/components/surplus/looks";
import { LotStateChip } from "@/components/surplus/lot-state";
import { words } from "@/components/surplus/words";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { IncomingClaim, SurplusView } from "@/server/surplus/surplus.contract";

type LotRowProps = Readonly<{ lot: SurplusView; coming: readonly IncomingClaim[]; isOnSale: boolean; now: Date }>;

/** A lot under way, as its kitchen sees it: clock, amount, state, and who comes when. */
export function LotRow({ lot, coming, isOnSale, now }: LotRowProps) {
  const language = useLanguage();
  const say = useText();
  const units = count(lot.unitsLeft, language);
  const posted = count(lot.unitsPosted, language);
  return (
    <Card as="li">
      <div className="flex flex-col gap-3">
        <div className="flex items-center justify-between gap-3">
          <h3 className="min-w-0 text-lg wrap-break-word">
            <AppLink
              href={`/dapur/${lot.id}`}
              className="inline-flex min-h-12 items-center gap-1 underline-offset-4 hover:underline"
            >
              {lot.title}
              <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
            </AppLink>
          </h3>
          <LotStateChip state={signOf(lot, isOnSale)} />
        </div>
        <div className="flex items-center gap-3">
          <LotPhoto photo={lot.photo} title={lot.title} size="tile" />
          <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-3">
            <LotAmount units={lot.unitsPosted} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} />
            <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
          </div>
        </div>
        <p className="text-sm text-ink-soft">
          {say(fill(words.left, { units, posted, unit: unitText(lot.unitName, lot.unitsPosted) }))}
          {" · "}
          {say(fill(words.fetchUntil, { time: dayAndTime(lot.pickupUntil, now, lot.zone, language) }))}
        </p>
        <ComingLines coming={coming} />
      </div>
    </Card>
  );
}

function ComingLines({ coming }: { coming: readonly IncomingClaim[] }) {
  const language = useLanguage();
  const say = useText();
  if (coming.length === 0) return <p className="border-t border-line pt-3 text-ink-soft">{say(words.nobodyYet)}</p>;
  return (
    <ul className="flex flex-col gap-1 border-t border-line pt-3">
      {coming.map((claim) => (
        <li key={claim.id} className="font-semibold">
          {say(
            fill(words.claimLine, {
              name: claim.recipientName,
              units: count(claim.units, language),
              unit: unitText(claim.surplus.unitName, claim.units),
            }),
          )}
        </li>
      ))}
    </ul>
  );
}
