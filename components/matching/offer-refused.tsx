"use client";

import { refusalCode, useRefusal } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/matching/words";
import { LostRace } from "@/components/nearby/lost-race";
import type { Recipient } from "@/components/nearby/recipient";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import type { OfferView } from "@/server/matching/matching.contract";

type OfferRefusedProps = Readonly<{ offer: OfferView; error: unknown; recipient: Recipient; now: Date }>;

/** Why an answer came too late, and what is left to do. */
export function OfferRefused({ offer, error, recipient, now }: OfferRefusedProps) {
  const say = useText();
  const failure = useRefusal(error);
  const { title } = offer.lot;
  if (refusalCode(error) === "surplus.taken")
    return (
      <Card>
        <LostRace surplusId={offer.surplusId} title={title} recipient={recipient} now={now} />
      </Card>
    );
  return (
    <Notice kind="attention" title={say(fill(words.notAccepted, { title }))}>
      {failure}
    </Notice>
  );
}
