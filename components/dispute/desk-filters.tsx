"use client";

import { deskWords as words } from "@/components/dispute/desk-words";
import { ChoiceChips } from "@/components/form/choice-chips";
import { ManyChips } from "@/components/form/many-chips";
import { useText } from "@/components/language/language-provider";
import type { DeskFilter } from "@/server/dispute/dispute.contract";
import { stageText } from "@/server/dispute/dispute.text";

type DeskFiltersProps = Readonly<{ filter: DeskFilter; onChange: (some: Partial<DeskFilter>) => void }>;

const STAGES = ["all", "first", "second", "appeal"] as const;
const ONLY = ["safetyOnly", "overdueOnly"] as const;

/** What the desk shows. */
export function DeskFilters({ filter, onChange }: DeskFiltersProps) {
  const say = useText();
  return (
    <>
      <ChoiceChips
        name="stage"
        label={say(words.stage)}
        value={filter.stage}
        options={STAGES.map((value) => ({ value, label: say(stageText[value]) }))}
        onChange={(stage) => onChange({ stage })}
      />
      <ManyChips
        name="only"
        label={say(words.narrow)}
        values={ONLY.filter((one) => filter[one])}
        options={ONLY.map((value) => ({ value, label: say(words[value]) }))}
        onChange={(values) =>
          onChange({ safetyOnly: values.includes("safetyOnly"), overdueOnly: values.includes("overdueOnly") })
        }
      />
    </>
  );
}
