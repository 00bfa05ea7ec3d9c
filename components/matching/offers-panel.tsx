"use client";

import { useState } from "react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { OfferCard } from "@/components/matching/offer-card";
import { useOffers } from "@/components/matching/use-offers";
import { words } from "@/components/matching/words";
import type { Recipient } from "@/components/nearby/recipient";
import { later } from "@/components/ui/later";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { OfferView } from "@/server/matching/matching.contract";

const OfferRefused = later(() => import("@/components/matching/offer-refused").then((module) => module.OfferRefused));

type OffersPanelProps = Readonly<{ first: readonly OfferView[]; recipient: Recipient; now: string }>;

/** What the matcher proposes, above everything else; nothing at all while there is none. */
export function OffersPanel({ first, recipient, now: start }: OffersPanelProps) {
  const say = useText();
  const now = useNow(start);
  const { offers, accept, decline } = useOffers(first);
  // An offer that was just refused leaves the list, but not before its person knows why.
  const [answered, setAnswered] = useState<OfferView | null>(null);
  const error = accept.error ?? decline.error;
  if (offers.length === 0 && !error) return null;
  return (
    <Section title={say(words.title)}>
      {answered && error ? <OfferRefused offer={answered} error={error} recipient={recipient} now={now} /> : null}
      <Stack as="ul">
        {offers.map((offer) => (
          <OfferCard
            key={offer.id}
            offer={offer}
            now={now}
            accepting={accept.variables?.id === offer.id && (accept.isPending || accept.isSuccess)}
            declining={decline.variables?.id === offer.id && decline.isPending}
            queued={[accept, decline].some((answer) => answer.isQueued && answer.variables?.id === offer.id)}
            onAccept={() => {
              setAnswered(offer);
              accept.mutate({ id: offer.id });
            }}
            onDecline={(reason) => {
              setAnswered(offer);
              decline.mutate({ id: offer.id, reason });
            }}
          />
        ))}
      </Stack>
    </Section>
  );
}
