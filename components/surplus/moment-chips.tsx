"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { MomentField } from "@/components/form/moment-field";
import { useText } from "@/components/language/language-provider";
import type { ChosenMoment } from "@/components/surplus/post-draft";
import { postWords } from "@/components/surplus/post-words";
import type { Zone } from "@/server/kernel/time";

type MomentChipsProps = Readonly<{
  name: string;
  label: string;
  /** What the chosen chip comes to, on the clock of the place. */
  hint?: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  value: ChosenMoment;
  onChange: (value: ChosenMoment) => void;
  zone: Zone;
  /** What the picker starts at. */
  start: Date;
}>;

/** A moment by one tap, or by hand where no chip fits. */
export function MomentChips({ name, label, hint, options, value, onChange, zone, start }: MomentChipsProps) {
  const say = useText();
  return (
    <div className="flex flex-col gap-3">
      <ChoiceChips
        name={name}
        label={label}
        hint={hint}
        value={value.chip}
        options={[...options, { value: "pick", label: say(postWords.pick) }]}
        onChange={(chip) => onChange({ chip, picked: chip === "pick" ? (value.picked ?? start) : value.picked })}
      />
      {value.chip === "pick" ? (
        <MomentField
          name={`${name}-at`}
          label={say(postWords.pickTime)}
          value={value.picked}
          zone={zone}
          onChange={(picked) => onChange({ chip: "pick", picked })}
        />
      ) : null}
    </div>
  );
}
