"use client";

import { Check, Sparkles, X } from "lucide-react";
import { useState } from "react";
import { AnswerCountdown } from "@/components/format/answer-countdown";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/matching/words";
import { LotRoute } from "@/components/nearby/lot-route";
import { LotSigns } from "@/components/nearby/lot-signs";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { AppLink } from "@/components/ui/app-link";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { later } from "@/components/ui/later";
import { Notice } from "@/components/ui/notice";
import type { DeclineReason, OfferView } from "@/server/matching/matching.contract";

const DeclineForm = later(() => import("@/components/matching/decline-form").then((module) => module.DeclineForm));

type OfferCardProps = Readonly<{
  offer: OfferView;
  now: Date;
  accepting: boolean;
  declining: boolean;
  /** The answer waits for the network. */
  queued: boolean;
  onAccept: () => void;
  onDecline: (reason: DeclineReason) => void;
}>;

/** One proposal: what, why you, how long to answer, and two buttons. */
export function OfferCard({ offer, now, accepting, declining, queued, onAccept, onDecline }: OfferCardProps) {
  const say = useText();
  const [asking, setAsking] = useState(false);
  const { lot } = offer;
  // Offers reserve nothing: what others took meanwhile is no longer part of it.
  const units = Math.min(offer.units, lot.unitsLeft);
  const isOver = new Date(offer.deadline) <= now;
  return (
    <Card as="li" floating>
      <article aria-label={lot.title} className="flex flex-col gap-3">
        <h3 className="-my-2 text-lg wrap-break-word">
          <AppLink
            href={`/jemput/${offer.surplusId}`}
            className="inline-flex min-h-12 items-center underline-offset-4 hover:underline"
          >
            {lot.title}
          </AppLink>
        </h3>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <LotAmount units={units} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} />
          <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
        </div>
        <p className="flex items-start gap-2 rounded-control bg-leaf-soft p-3 text-sm text-leaf-ink">
          <Sparkles aria-hidden size={20} className="mt-0.5 shrink-0" />
          {say(offer.why)}
        </p>
        {isOver ? (
          <Notice>{say(words.timeIsUp)}</Notice>
        ) : (
          <AnswerCountdown from={offer.offeredAt} until={offer.deadline} now={now} label={say(words.toAnswer)} />
        )}
        {queued ? <QueuedNotice /> : null}
        {isOver ? null : (
          <Asking open={asking} onClose={() => setAsking(false)}>
            {asking ? (
              <DeclineForm
                offerId={offer.id}
                pending={declining}
                onDecline={onDecline}
                onKeep={() => setAsking(false)}
              />
            ) : (
              <Answers accepting={accepting} onAccept={onAccept} onDecline={() => setAsking(true)} />
            )}
          </Asking>
        )}
        <LotRoute lot={lot} distanceMeters={offer.distanceMeters} travelSeconds={offer.travelSeconds} now={now} />
        <LotSigns lot={lot} />
      </article>
    </Card>
  );
}

function Answers(props: { accepting: boolean; onAccept: () => void; onDecline: () => void }) {
  const say = useText();
  return (
    <div className="flex gap-3">
      <div className="flex-1">
        <Button size="large" wide icon={Check} pending={props.accepting} onClick={props.onAccept}>
          {say(words.accept)}
        </Button>
      </div>
      <Button size="large" variant="secondary" icon={X} onClick={props.onDecline}>
        {say(words.decline)}
      </Button>
    </div>
  );
}
