"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronRight, List } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { count, distance } from "@/components/format/numbers";
import { SafeClock } from "@/components/format/safe-clock";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { raceWords } from "@/components/nearby/race-words";
import { nearbyAsked, type Recipient } from "@/components/nearby/recipient";
import { WaitingLine } from "@/components/nearby/waiting-line";
import { AppLink } from "@/components/ui/app-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fill, type Text } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import type { RaceView } from "@/server/surplus/finding.contract";
import type { NearbyItem } from "@/server/surplus/surplus.contract";

type LostRaceProps = Readonly<{ surplusId: string; title: string; recipient: Recipient; now: Date }>;

const SHOWN = 3;

/** Someone else was first: said calmly, with what is still near and a place in the waiting line. */
export function LostRace({ surplusId, title, recipient, now }: LostRaceProps) {
  const say = useText();
  const api = useApi();
  const race = useQuery(api.surplus.race.queryOptions({ id: surplusId }));
  const { data } = useQuery(api.surplus.nearby.queryOptions(nearbyAsked(recipient)));
  const others = (data?.items ?? []).filter((lot) => lot.id !== surplusId).slice(0, SHOWN);
  return (
    <div className="flex flex-col gap-4">
      <Winner race={race.data} title={title} zone={recipient.zone} now={now} />
      {race.data?.winner?.kind === "self" ? null : <WaitingLine surplusId={surplusId} race={race.data ?? null} />}
      <div className="flex flex-col gap-2">
        <p className="font-semibold">{say(others.length > 0 ? raceWords.alsoNear : raceWords.noneNear)}</p>
        <ul className="divide-y divide-line">
          {others.map((lot) => (
            <OtherLot key={lot.id} lot={lot} now={now} />
          ))}
        </ul>
        <ButtonLink href="/jemput" icon={List} variant="quiet">
          {say(raceWords.seeList)}
        </ButtonLink>
      </div>
    </div>
  );
}

const WON: Readonly<Record<NonNullable<RaceView["winner"]>["kind"], Text>> = {
  self: raceWords.wonBySelf,
  ngo: raceWords.wonByNgo,
  food_bank: raceWords.wonByFoodBank,
  buyer: raceWords.wonByBuyer,
};

function Winner({ race, title, zone, now }: { race: RaceView | undefined; title: string; zone: Zone; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const winner = race?.winner;
  const who = winner
    ? fill(WON[winner.kind], { time: dayAndTime(winner.at, now, zone, language) })
    : raceWords.lostHint;
  const hint = winner?.kind === "self" ? null : say(raceWords.lineHint);
  return (
    <Notice kind="attention" title={say(fill(raceWords.lostTitle, { title }))}>
      {say(who)} {hint}
    </Notice>
  );
}

function OtherLot({ lot, now }: { lot: NearbyItem; now: Date }) {
  const say = useText();
  const language = useLanguage();
  return (
    <li className="flex flex-col gap-1 py-3">
      <AppLink
        href={`/jemput/${lot.id}`}
        className="flex min-h-12 items-center justify-between gap-2 font-semibold underline-offset-4 hover:underline"
      >
        <span className="min-w-0">
          {lot.title}
          <span className="block text-sm font-normal text-ink-soft">
            {count(lot.unitsLeft, language)} {say(unitText(lot.unitName, lot.unitsLeft))} ·{" "}
            {distance(lot.distanceMeters, language)}
          </span>
        </span>
        <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
      </AppLink>
      <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} size="small" />
    </li>
  );
}
