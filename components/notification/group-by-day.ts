import { longDate } from "@/components/format/times";
import { words } from "@/components/notification/words";
import type { Language } from "@/server/kernel/text";
import { DAY, dayOf, later, type Zone } from "@/server/kernel/time";

type Dated = Readonly<{ madeAt: string }>;
export type DayGroup<Item> = Readonly<{ day: string; label: string; items: readonly Item[] }>;

/** Splits a list, newest first, into the days of the reader's place: today, yesterday, then dates. */
export function groupByDay<Item extends Dated>(
  items: readonly Item[],
  { zone, now, language }: { zone: Zone; now: Date; language: Language },
): DayGroup<Item>[] {
  const near = new Map([
    [dayOf(now, zone), words.today[language]],
    [dayOf(later(now, -DAY), zone), words.yesterday[language]],
  ]);
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayOf(new Date(item.madeAt), zone);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, group]) => ({
    day,
    label: near.get(day) ?? longDate(group[0]?.madeAt ?? now, zone, language),
    items: group,
  }));
}
