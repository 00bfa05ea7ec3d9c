"use client";

import { Building2, Clock, HandHeart } from "lucide-react";
import { count } from "@/components/format/numbers";
import { clockTime, dayAndTime, minutesText } from "@/components/format/times";
import { words } from "@/components/handover/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { ClaimStateChip } from "@/components/surplus/lot-state";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import { dayOf, MINUTE } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import type { IncomingClaim } from "@/server/surplus/surplus.contract";
import { recipientKindText } from "@/server/surplus/surplus.text";

type ArrivalsProps = Readonly<{ claims: readonly IncomingClaim[]; now: Date }>;

/** Who is on the way, whose time ends first on top; under them who has been here today. */
export function Arrivals({ claims, now }: ArrivalsProps) {
  const say = useText();
  const coming = claims
    .filter((claim) => claim.state === "held")
    .sort((one, other) => one.pickupUntil.localeCompare(other.pickupUntil));
  return (
    <>
      <Section title={say(words.coming)}>
        {coming.length === 0 ? (
          <EmptyState icon={HandHeart} title={say(words.nobodyTitle)}>
            {say(words.nobodyHint)}
          </EmptyState>
        ) : (
          <Stack as="ul">
            {coming.map((claim) => (
              <Arrival key={claim.id} claim={claim} now={now} />
            ))}
          </Stack>
        )}
      </Section>
      <BeenHere claims={claims} now={now} />
    </>
  );
}

function Arrival({ claim, now }: { claim: IncomingClaim; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const { surplus, recipientName, recipientKind, units, pickupUntil } = claim;
  const minutes = (new Date(pickupUntil).getTime() - now.getTime()) / MINUTE;
  const late = minutes < 0;
  const duration = minutesText(Math.abs(minutes), language);
  return (
    <Card as="li">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <p className="text-xl font-extrabold">
            <span className="sr-only">{say(words.until)} </span>
            <time dateTime={pickupUntil}>{clockTime(pickupUntil, surplus.zone, language)}</time>
          </p>
          <Chip icon={Clock} tone={late ? "chili" : minutes <= 30 ? "turmeric" : "neutral"}>
            {say(fill(late ? words.lateBy : words.inTime, { duration }))}
          </Chip>
        </div>
        <div className="flex items-center gap-3">
          <LotPhoto photo={surplus.photo} title={surplus.title} size="tile" />
          <div className="min-w-0">
            <p className="font-semibold wrap-break-word">{recipientName}</p>
            {recipientKind === "buyer" ? null : (
              <p className="flex items-center gap-1.5 text-sm text-ink-soft">
                <Building2 aria-hidden size={16} className="shrink-0" />
                {say(recipientKindText[recipientKind])}
              </p>
            )}
            <p className="wrap-break-word">
              <span className="font-semibold">
                {count(units, language)} {say(unitText(surplus.unitName, units))}
              </span>{" "}
              {surplus.title}
            </p>
          </div>
        </div>
      </div>
    </Card>
  );
}

function BeenHere({ claims, now }: ArrivalsProps) {
  const say = useText();
  const language = useLanguage();
  const isToday = ({ closedAt, surplus }: IncomingClaim) =>
    closedAt !== null && dayOf(new Date(closedAt), surplus.zone) === dayOf(now, surplus.zone);
  const ended = claims.filter((claim) => claim.state !== "held" && isToday(claim));
  if (ended.length === 0) return null;
  return (
    <Section title={say(words.today)}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {ended.map(({ id, recipientName, acceptedUnits, closedAt, state, surplus }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3">
            <span className="min-w-0">
              <span className="block font-semibold wrap-break-word">{recipientName}</span>
              <span className="block text-sm text-ink-soft">
                {state === "completed"
                  ? `${count(acceptedUnits ?? 0, language)} ${say(unitText(surplus.unitName, acceptedUnits ?? 0))}, `
                  : null}
                {surplus.title}
                {closedAt ? `, ${dayAndTime(closedAt, now, surplus.zone, language)}` : null}
              </span>
            </span>
            <ClaimStateChip state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
