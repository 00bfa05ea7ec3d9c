"use client";

import { StepperField } from "@/components/form/stepper-field";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { claimWords } from "@/components/nearby/claim-words";
import { Button } from "@/components/ui/button";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type UnitChoiceProps = Readonly<{
  units: number;
  /** All that is left of the lot. */
  most: number;
  unitName: string;
  onChange: (units: number) => void;
}>;

/** All of it unless one takes less. */
export function UnitChoice({ units, most, unitName, onChange }: UnitChoiceProps) {
  const say = useText();
  const language = useLanguage();
  if (most === 1) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <StepperField
        name="units"
        label={say(claimWords.howMany)}
        value={units}
        min={1}
        max={most}
        unit={say(fill(claimWords.leftOver, { units: count(most, language), unit: unitText(unitName, most) }))}
        onChange={onChange}
      />
      {units < most ? (
        <Button variant="quiet" onClick={() => onChange(most)}>
          {say(claimWords.all)}
        </Button>
      ) : null}
    </div>
  );
}
