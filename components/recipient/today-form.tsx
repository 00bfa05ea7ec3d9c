"use client";

import { useState } from "react";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { StepperField } from "@/components/form/stepper-field";
import { count, distance, kilograms } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { vehicleHint, todayFormWords as words } from "@/components/recipient/today-form-words";
import { vehicleText } from "@/components/recipient/today-words";
import { useChangeToday } from "@/components/recipient/use-change-today";
import { Button } from "@/components/ui/button";
import type { TodayInput, Vehicle } from "@/server/identity/today.contract";
import { VEHICLES_V1 } from "@/server/identity/today.rules";
import { fill } from "@/server/kernel/text";

type TodayFormProps = Readonly<{
  today: TodayInput;
  usualPortions: number;
  onClose: () => void;
}>;

const VEHICLES = Object.keys(VEHICLES_V1) as Vehicle[];
const STEP = 10;
const MOST_PORTIONS = 100_000;

/** Portions, cold space, vehicle and a pause, saved together for this one day. */
export function TodayForm({ today, usualPortions, onClose }: TodayFormProps) {
  const say = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState(today);
  const { save, pending, failure } = useChangeToday(onClose);
  const { reachMeters, gramsATrip } = VEHICLES_V1[draft.vehicle];
  const limits = { kg: kilograms(gramsATrip ?? 0, language), distance: distance(reachMeters ?? 0, language) };
  const isSame = JSON.stringify(draft) === JSON.stringify(today);
  return (
    <Form
      onSubmit={() => save(draft)}
      pending={pending}
      failure={failure}
      reason={isSame ? say(words.same) : null}
      submit={say(words.save)}
      secondary={
        <Button variant="quiet" size="large" onClick={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <StepperField
        name="portions-today"
        label={say(words.portions)}
        hint={say(fill(words.usually, { count: count(usualPortions, language) }))}
        value={draft.portions ?? usualPortions}
        max={MOST_PORTIONS}
        step={STEP}
        unit={say(words.portionUnit)}
        onChange={(portions) => setDraft({ ...draft, portions: portions === usualPortions ? null : portions })}
      />
      <ChoiceChips
        name="cold-space"
        label={say(words.coldSpace)}
        value={draft.coldSpace ? "has" : "hasNot"}
        options={[
          { value: "has", label: say(words.has) },
          { value: "hasNot", label: say(words.hasNot) },
        ]}
        onChange={(value) => setDraft({ ...draft, coldSpace: value === "has" })}
      />
      <ChoiceChips
        name="vehicle"
        label={say(words.vehicle)}
        hint={say(fill(vehicleHint[draft.vehicle], limits))}
        value={draft.vehicle}
        options={VEHICLES.map((value) => ({ value, label: say(vehicleText[value]) }))}
        onChange={(vehicle) => setDraft({ ...draft, vehicle })}
      />
      <CheckboxField
        name="paused"
        label={say(words.pause)}
        hint={say(words.pauseHint)}
        checked={draft.paused}
        onChange={(paused) => setDraft({ ...draft, paused })}
      />
      <p className="text-sm text-ink-soft">{say(words.forToday)}</p>
    </Form>
  );
}
