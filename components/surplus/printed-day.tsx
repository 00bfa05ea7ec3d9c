"use client";

import { useState } from "react";
import { ChoiceChips } from "@/components/form/choice-chips";
import { TextField } from "@/components/form/text-field";
import { shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import { fill } from "@/server/kernel/text";
import { DAY, dayOf, later, type Zone } from "@/server/kernel/time";

type PrintedDayProps = Readonly<{ value: string; onChange: (day: string) => void; zone: Zone; now: Date }>;

/** The date on the package: near ones by a tap, others by the calendar of the phone. */
export function PrintedDay({ value, onChange, zone, now }: PrintedDayProps) {
  const say = useText();
  const language = useLanguage();
  const [byHand, setByHand] = useState(false);
  const near = [postWords.today, postWords.tomorrow].map((day, ahead) => {
    const at = later(now, ahead * DAY);
    const label = say(fill(postWords.onDay, { day: say(day), date: shortDate(at, zone, language) }));
    return { value: dayOf(at, zone), label };
  });
  const picks = byHand || (value !== "" && !near.some((day) => day.value === value));
  function choose(day: string) {
    setByHand(day === "pick");
    onChange(day === "pick" ? "" : day);
  }
  return (
    <div className="flex flex-col gap-3">
      <ChoiceChips
        name="printed"
        label={say(postWords.printedDay)}
        hint={say(postWords.printedHint)}
        value={picks ? "pick" : value || null}
        options={[...near, { value: "pick", label: say(postWords.pickDay) }]}
        onChange={choose}
      />
      {picks ? (
        <TextField type="date" name="printed-at" label={say(postWords.pickDay)} value={value} onChange={onChange} />
      ) : null}
    </div>
  );
}
