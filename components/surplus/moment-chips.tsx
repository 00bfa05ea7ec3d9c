"use client";

import { ChoiceChips } from "@/components/form/choice-chips";
import { useText } from "@/components/language/language-provider";
import type { ChosenMoment } from "@/components/surplus/post-draft";
import { postWords } from "@/components/surplus/post-words";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import type { Zone } from "@/server/kernel/time";

const MomentField = later(
  () => import("@/components/form/moment-field").then((module) => module.MomentField),
  <Skeleton shape="control" />,
);

type MomentChipsProps = Readonly<{
  name: string;
  label: string;
  /** What the chosen chip comes to, on the clock of the place. */
  hint?: string | undefined;
  options: ReadonlyArray<{ label: string; moment: ChosenMoment }>;
  value: ChosenMoment | null;
  onChange: (value: ChosenMoment) => void;
  zone: Zone;
  now: Date;
  side: "past" | "ahead";
  /** What the picker starts at, where it is not now. */
  start?: Date;
}>;

/** A moment by one tap, or by hand where no chip fits. */
export function MomentChips({ name, label, hint, options, value, onChange, start, ...place }: MomentChipsProps) {
  const say = useText();
  const pick = {
    label: say(postWords.pick),
    moment: { chip: "pick", at: value?.at ?? (start ?? place.now).toISOString() },
  };
  const all = [...options, pick];
  return (
    <div className="flex flex-col gap-3">
      <ChoiceChips
        name={name}
        label={label}
        hint={hint}
        value={value?.chip ?? null}
        options={all.map(({ label: text, moment }) => ({ value: moment.chip, label: text }))}
        onChange={(chip) => onChange(all.find(({ moment }) => moment.chip === chip)?.moment ?? pick.moment)}
      />
      {value?.chip === "pick" ? (
        <MomentField
          {...place}
          name={`${name}-at`}
          label={say(postWords.pickTime)}
          value={value.at ? new Date(value.at) : null}
          onChange={(picked) => onChange({ chip: "pick", at: picked?.toISOString() ?? null })}
        />
      ) : null}
    </div>
  );
}
