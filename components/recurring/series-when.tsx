"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { ManyChips } from "@/components/form/many-chips";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useLanguage, useText } from "@/components/language/language-provider";
import { WEEK, weekdayName } from "@/components/recurring/schedule-text";
import type { SeriesBlockProps } from "@/components/recurring/series-food";
import { words } from "@/components/recurring/words";
import { OpenToAll } from "@/components/surplus/open-to-all";
import { figure } from "@/server/kernel/figure";
import { fill } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

const PICKUP_HOURS = [1, 1.5, 2, 3] as const;

/** On which days, at what time, and how long it may be fetched. */
export function SeriesWhen({ draft, change, zone }: SeriesBlockProps & { zone: Zone }) {
  const say = useText();
  const language = useLanguage();
  return (
    <>
      <ManyChips
        name="weekdays"
        label={say(words.weekdays)}
        values={draft.weekdays.map(String)}
        options={WEEK.map((day) => ({ value: String(day), label: weekdayName(day, language, "short") }))}
        onChange={(values) => change({ weekdays: values.map(Number) })}
      />
      <TimeField
        name="time"
        label={say(words.time)}
        hint={say(words.timeHint)}
        zone={zone}
        value={draft.time}
        onChange={(time) => change({ time })}
      />
      <ChoiceChips
        name="pickup-for"
        label={say(words.pickupFor)}
        hint={say(words.pickupForHint)}
        value={String(draft.pickupForMinutes)}
        options={PICKUP_HOURS.map((value) => ({
          value: String(value * 60),
          label: say(fill(words.hours, { hours: figure(value, language, 1) })),
        }))}
        onChange={(minutes) => change({ pickupForMinutes: Number(minutes) })}
      />
      <TextField
        type="date"
        name="ends-on"
        label={say(words.endsOn)}
        hint={say(words.endsOnHint)}
        optional
        value={draft.endsOn}
        onChange={(endsOn) => change({ endsOn })}
      />
      <OpenToAll value={draft.openToAll} onChange={(openToAll) => change({ openToAll })} />
    </>
  );
}
