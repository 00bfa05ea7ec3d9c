"use client";

import { KeyRound, Truck } from "lucide-react";
import { NotCome } from "@/components/attendance/not-come";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/surplus/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { IncomingClaim } from "@/server/surplus/surplus.contract";

type ComingListProps = Readonly<{ claims: readonly IncomingClaim[]; now: Date }>;

/** Everyone on the way, soonest deadline first, with the door to the code check beside them. */
export function ComingList({ claims, now }: ComingListProps) {
  const say = useText();
  const language = useLanguage();
  const soonest = [...claims].sort((one, other) => one.pickupUntil.localeCompare(other.pickupUntil));
  return (
    <Section title={say(words.comes)}>
      {soonest.length === 0 ? <p className="text-ink-soft">{say(words.nobodyComes)}</p> : null}
      <Stack as="ul">
        {soonest.map((claim) => (
          <Card as="li" key={claim.id}>
            <div className="flex items-start gap-3">
              <Truck aria-hidden size={22} className="mt-0.5 shrink-0 text-sky" />
              <div className="min-w-0">
                <p className="font-semibold wrap-break-word">{claim.recipientName}</p>
                <p className="text-sm text-ink-soft">
                  {count(claim.units, language)} {say(unitText(claim.surplus.unitName, claim.units))},{" "}
                  {claim.surplus.title}
                </p>
                <p className="text-sm text-ink-soft">
                  {say(
                    fill(words.fetchUntil, { time: dayAndTime(claim.pickupUntil, now, claim.surplus.zone, language) }),
                  )}
                </p>
                <NotCome claim={claim} now={now} />
              </div>
            </div>
          </Card>
        ))}
      </Stack>
      <ButtonLink href="/dapur/serah" icon={KeyRound} wide>
        {say(words.checkCode)}
      </ButtonLink>
    </Section>
  );
}
