"use client";

import { DayChips } from "@/components/form/day-chips";
import { Field } from "@/components/form/field";
import { useText } from "@/components/language/language-provider";
import { postWords } from "@/components/surplus/post-words";
import type { Zone } from "@/server/kernel/time";

type PrintedDayProps = Readonly<{ value: string; onChange: (day: string) => void; zone: Zone; now: Date }>;

/** The date on the package: near ones by a tap, others by the calendar of the phone. */
export function PrintedDay(props: PrintedDayProps) {
  const say = useText();
  return (
    <Field name="printed" label={say(postWords.printedDay)} hint={say(postWords.printedHint)} group>
      {(wiring) => <DayChips {...props} name={wiring.name} near={["today", "tomorrow"]} />}
    </Field>
  );
}
