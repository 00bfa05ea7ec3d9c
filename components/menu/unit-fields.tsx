"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { NumberField } from "@/components/form/number-field";
import { useText } from "@/components/language/language-provider";
import { foodWords } from "@/components/menu/food-words";
import { unitNames, usualGrams } from "@/components/menu/units";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type Unit = Readonly<{ unitName: string; gramsPerUnit: number | null }>;
type UnitFieldsProps = Unit &
  Readonly<{
    /** What comes before the hint that a guess will do: "Semuanya kira-kira 3,5 kg". */
    total?: string | null;
    onChange: (unit: Partial<Unit>) => void;
  }>;

/** What is counted, and what one of it weighs. */
export function UnitFields({ unitName, gramsPerUnit, total, onChange }: UnitFieldsProps) {
  const say = useText();
  const unit = unitText(unitName, 1);
  return (
    <>
      <ChoiceChips
        name="unit"
        label={say(foodWords.unit)}
        value={unitName}
        options={unitNames(unitName).map((value) => ({ value, label: say(unitText(value)) }))}
        onChange={(chosen) => onChange({ unitName: chosen, gramsPerUnit: usualGrams(chosen) })}
      />
      {unitName === "kg" ? null : (
        <NumberField
          name="grams"
          label={say(fill(foodWords.gramsPerUnit, { unit }))}
          hint={[total, say(foodWords.gramsHint)].filter(Boolean).join(". ")}
          optional
          value={gramsPerUnit}
          unit={say(foodWords.grams)}
          max={100_000}
          onChange={(grams) => onChange({ gramsPerUnit: grams || null })}
        />
      )}
    </>
  );
}
