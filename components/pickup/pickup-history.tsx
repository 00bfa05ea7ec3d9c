"use client";

import { ReportLink } from "@/components/dispute/report-link";
import { count, kilograms } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/pickup/words";
import { ClaimStateChip } from "@/components/surplus/lot-state";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { whyCannotDispute } from "@/server/dispute/dispute.rules";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MyClaim } from "@/server/surplus/surplus.contract";

type PickupHistoryProps = Readonly<{ claims: readonly MyClaim[]; now: Date }>;

/** What became of the pickups of the week: what was accepted and weighed, and what was not. */
export function PickupHistory({ claims, now }: PickupHistoryProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Section title={say(words.week)}>
      {claims.length === 0 ? (
        <p className="text-ink-soft">{say(words.noHistory)}</p>
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {claims.map((claim) => (
              <li key={claim.id} className="flex flex-wrap items-start justify-between gap-2 py-3 first:pt-0 last:pb-0">
                <div className="min-w-0">
                  <p className="font-semibold wrap-break-word">{claim.surplus.title}</p>
                  <p className="text-sm text-ink-soft">{outcome(claim, language).map(say).join(" · ")}</p>
                  <p className="text-sm text-ink-soft">
                    {claim.surplus.providerName},{" "}
                    {dayAndTime(claim.closedAt ?? claim.claimedAt, now, claim.surplus.zone, language)}
                  </p>
                  {canReport(claim, now) ? <ReportLink claimId={claim.id} home="/jemput" /> : null}
                </div>
                <ClaimStateChip state={claim.state} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}

const canReport = ({ state, closedAt }: MyClaim, now: Date) =>
  whyCannotDispute({ state, closeReason: null, closedAt: closedAt ? new Date(closedAt) : null }, now) === null;

function outcome(claim: MyClaim, language: Language): Text[] {
  const unit = (units: number) => unitText(claim.surplus.unitName, units);
  if (claim.state !== "completed")
    return [fill(words.wasTaken, { units: count(claim.units, language), unit: unit(claim.units) })];
  const rejected = claim.rejectedUnits ?? 0;
  return [
    fill(words.accepted, { units: count(claim.acceptedUnits ?? 0, language), unit: unit(claim.acceptedUnits ?? 0) }),
    ...(rejected > 0 ? [fill(words.rejected, { units: count(rejected, language) })] : []),
    weight(claim, language),
  ];
}

function weight({ weightGrams, weightMethod }: MyClaim, language: Language): Text {
  if (weightGrams === null || weightMethod === "unknown") return words.weightUnknown;
  return fill(weightMethod === "scale" ? words.weighed : words.estimated, { weight: kilograms(weightGrams, language) });
}
