import { ChevronLeft, ChevronRight } from "lucide-react";
import { calendarDay } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/statement/words";
import { ButtonLink } from "@/components/ui/button-link";
import { fill, type Language } from "@/server/kernel/text";
import { addDays } from "@/server/kernel/time";
import type { WeekView } from "@/server/statement/statement.contract";

type WeekSwitchProps = Readonly<{ week: Pick<WeekView, "monday" | "isCurrent">; language: Language }>;

const weekAt = (day: string) => `/dapur/laporan?minggu=${day}`;

/** Which week is shown, and the ones beside it. */
export function WeekSwitch({ week: { monday, isCurrent }, language }: WeekSwitchProps) {
  const say = sayIn(language);
  const [from, to] = [monday, addDays(monday, 6)].map((day) => calendarDay(day, "day", language));
  return (
    <nav aria-label={say(words.byDay)} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 className="text-xl max-md:w-full">{say(fill(words.week, { from: from ?? "", to: to ?? "" }))}</h2>
      <ButtonLink href={weekAt(addDays(monday, -7))} icon={ChevronLeft}>
        {say(words.earlier)}
      </ButtonLink>
      {isCurrent ? null : (
        <ButtonLink href={weekAt(addDays(monday, 7))} icon={ChevronRight}>
          {say(words.later)}
        </ButtonLink>
      )}
    </nav>
  );
}
