"use client";

import { CalendarClock, MapPin } from "lucide-react";
import { distance } from "@/components/format/numbers";
import { dayAndTime, minutesText } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/nearby/words";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

type LotRouteProps = Readonly<{
  lot: { pickupUntil: string; zone: Zone; providerName: string };
  distanceMeters: number;
  travelSeconds: number;
  now: Date;
}>;

/** Until when, and how far: the two lines that decide whether one can go at all. */
export function LotRoute({ lot, distanceMeters, travelSeconds, now }: LotRouteProps) {
  const say = useText();
  const language = useLanguage();
  const time = dayAndTime(lot.pickupUntil, now, lot.zone, language);
  const duration = minutesText(Math.max(1, Math.round(travelSeconds / 60)), language);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex items-start gap-2 font-semibold">
        <CalendarClock aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
        {say(fill(words.pickupUntil, { time }))}
      </p>
      <p className="flex items-start gap-2">
        <MapPin aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
        <span className="min-w-0">
          <span className="font-semibold">
            {say(fill(words.away, { distance: distance(distanceMeters, language), duration }))}
          </span>
          <span className="block text-sm text-ink-soft">{lot.providerName}</span>
        </span>
      </p>
    </div>
  );
}
