"use client";

import { CalendarCheck, CalendarMinus, CalendarPlus, Clock, Hand, type LucideIcon, PencilLine } from "lucide-react";
import { clockTime, longDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/recurring/words";
import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tone";
import { fill, type Text } from "@/server/kernel/text";
import { momentAt, type Zone } from "@/server/kernel/time";
import type { DayChange } from "@/server/recurring/recurring.rules";

const LOOKS: Readonly<Record<DayChange["what"], { word: Text; icon: LucideIcon; tone: Tone }>> = {
  added: { word: words.addedDay, icon: CalendarPlus, tone: "leaf" },
  removed: { word: words.removedDay, icon: CalendarMinus, tone: "chili" },
  moved: { word: words.movedDay, icon: Clock, tone: "turmeric" },
  changed: { word: words.changedDay, icon: PencilLine, tone: "turmeric" },
  kept: { word: words.keptDay, icon: Hand, tone: "sky" },
  same: { word: words.sameDay, icon: CalendarCheck, tone: "neutral" },
};

type ComingDaysProps = Readonly<{ days: readonly DayChange[]; zone: Zone; isNew: boolean }>;

/** What becomes of each coming day, before anything is saved. */
export function ComingDays({ days, zone, isNew }: ComingDaysProps) {
  const say = useText();
  const language = useLanguage();
  const lead = isNew ? words.previewNew : days.every(({ what }) => what === "same") ? words.previewSame : null;
  return (
    <div aria-live="polite">
      {lead ? <p className="mb-2 text-ink-soft">{say(lead)}</p> : null}
      <ul className="divide-y divide-line">
        {days.map(({ day, what, before, after }) => {
          const { word, icon, tone } = LOOKS[what];
          const [was, willBe] = [before, after].map((at) => (at ? clockTime(at, zone, language) : null));
          return (
            <li key={day} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
              <span className="min-w-0">
                <span className={what === "removed" ? "block line-through" : "block font-semibold"}>
                  {longDate(momentAt(day, 720, zone), zone, language)}
                </span>
                <span className="text-sm text-ink-soft">
                  {willBe ?? was}
                  {what === "moved" && was ? `, ${say(fill(words.wasAt, { time: was }))}` : null}
                </span>
              </span>
              {isNew ? null : (
                <Chip icon={icon} tone={tone}>
                  {say(word)}
                </Chip>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
