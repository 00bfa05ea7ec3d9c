"use client";

import { CalendarClock, Navigation } from "lucide-react";
import { useState } from "react";
import { Awaited } from "@/components/attendance/awaited";
import { ReportLink } from "@/components/dispute/report-link";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { CancelPickup } from "@/components/pickup/cancel-pickup";
import { ContactKitchen } from "@/components/pickup/contact-kitchen";
import { useRouteLink } from "@/components/pickup/route-link";
import { SplitPickup } from "@/components/pickup/split-pickup";
import { words } from "@/components/pickup/words";
import { Asking } from "@/components/ui/asking";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PickupCode } from "@/components/ui/pickup-code";
import type { QrDrawing } from "@/components/ui/qr-drawing";
import type { ContactView } from "@/server/handover/handover.contract";
import { fill } from "@/server/kernel/text";
import type { MyClaim } from "@/server/surplus/surplus.contract";

type PickupCardProps = Readonly<{
  claim: MyClaim;
  now: Date;
  selected: boolean;
  contact: ContactView | undefined;
  /** When the kitchen said that nobody has come yet. */
  awaitedAt: string | undefined;
  /** Its code, drawn to scan by the server; absent for one that has come since. */
  drawn: QrDrawing | undefined;
}>;

export function PickupCard({ claim, now, selected, contact, awaitedAt, drawn }: PickupCardProps) {
  const say = useText();
  const language = useLanguage();
  const { surplus } = claim;
  const route = useRouteLink(surplus.place, surplus.providerName);
  const time = dayAndTime(claim.pickupUntil, now, surplus.zone, language);
  return (
    <Card as="li" selected={selected}>
      <article aria-label={surplus.title} className="flex flex-col gap-4">
        <h3 className="text-lg wrap-break-word">{surplus.title}</h3>
        {awaitedAt ? <Awaited at={awaitedAt} now={now} zone={surplus.zone} /> : null}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <LotAmount units={claim.units} unitName={surplus.unitName} gramsPerUnit={surplus.gramsPerUnit} />
          <SafeClock safeUntil={claim.safeUntil} now={now} zone={surplus.zone} size="small" />
        </div>
        <p className="flex items-start gap-2 font-semibold">
          <CalendarClock aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
          {say(fill(words.pickupUntil, { time }))}
        </p>
        {claim.pickupCode ? (
          <div className="border-y border-line py-4">
            <PickupCode code={claim.pickupCode} label={say(words.code)} hint={say(words.codeHint)} drawn={drawn} />
          </div>
        ) : null}
        <Whereabouts claim={claim} />
        <ButtonLink href={route} icon={Navigation} variant="primary" size="large" wide>
          {say(words.route)}
        </ButtonLink>
        <ContactKitchen contact={contact} />
        <ReportLink claimId={claim.id} home="/jemput" />
        <ChangeOfPlan claim={claim} now={now} />
      </article>
    </Card>
  );
}

/** Fewer or nothing at all, one question at a time, apart from everything else. */
function ChangeOfPlan({ claim, now }: { claim: MyClaim; now: Date }) {
  const [asked, setAsked] = useState<"split" | "cancel" | null>(null);
  const ask = (what: "split" | "cancel") => (asking: boolean) => setAsked(asking ? what : null);
  return (
    <div className="mt-2 border-t border-line pt-4">
      <Asking open={asked !== null} onClose={() => setAsked(null)}>
        {asked === "cancel" ? null : (
          <SplitPickup claim={claim} now={now} asking={asked === "split"} onAsk={ask("split")} />
        )}
        {asked === "split" ? null : (
          <CancelPickup claim={claim} now={now} asking={asked === "cancel"} onAsk={ask("cancel")} />
        )}
      </Asking>
    </div>
  );
}

function Whereabouts({ claim: { surplus } }: { claim: MyClaim }) {
  const say = useText();
  return (
    <DefinitionList
      items={[
        { term: say(words.from), value: surplus.providerName },
        { term: say(words.address), value: surplus.address },
        ...(surplus.landmark ? [{ term: say(words.landmark), value: surplus.landmark }] : []),
      ]}
    />
  );
}
