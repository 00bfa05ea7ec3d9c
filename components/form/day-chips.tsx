"use client";

import { useState } from "react";
import { ChipOption } from "@/components/form/chip-option";
import { CONTROL } from "@/components/form/control-styles";
import { words } from "@/components/form/words";
import { shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { addDays, dayOf, startOfDay, type Zone } from "@/server/kernel/time";

const AHEAD = { yesterday: -1, today: 0, tomorrow: 1 } as const;

type DayChipsProps = Readonly<{
  name: string;
  /** A calendar day of the place, `2026-11-21`; empty while none is chosen. */
  value: string;
  onChange: (day: string) => void;
  near: ReadonlyArray<keyof typeof AHEAD>;
  zone: Zone;
  now: Date;
  earliest?: string | undefined;
  latest?: string | undefined;
}>;

/** The days that matter by a tap, any other by the calendar of the phone. */
export function DayChips({ name, value, onChange, near, zone, now, earliest, latest }: DayChipsProps) {
  const say = useText();
  const language = useLanguage();
  const [byHand, setByHand] = useState(false);
  const days = near
    .map((word) => ({ word, day: addDays(dayOf(now, zone), AHEAD[word]) }))
    .filter(({ day }) => (!earliest || earliest <= day) && (!latest || day <= latest));
  const picks = byHand || (value !== "" && !days.some(({ day }) => day === value));
  const choose = (day: string, hand: boolean) => {
    setByHand(hand);
    onChange(day);
  };
  return (
    <div className="flex flex-wrap gap-2">
      {days.map(({ word, day }) => (
        <ChipOption
          key={word}
          type="radio"
          name={name}
          value={day}
          label={`${say(words[word])}, ${shortDate(startOfDay(day, zone), zone, language)}`}
          checked={!picks && day === value}
          onChange={() => choose(day, false)}
        />
      ))}
      <ChipOption
        type="radio"
        name={name}
        value="pick"
        label={say(words.otherDay)}
        checked={picks}
        onChange={() => choose("", true)}
      />
      {picks ? (
        <input
          type="date"
          name={`${name}-at`}
          aria-label={say(words.otherDay)}
          required
          value={value}
          min={earliest}
          max={latest}
          onChange={(event) => onChange(event.target.value)}
          className={CONTROL}
        />
      ) : null}
    </div>
  );
}
