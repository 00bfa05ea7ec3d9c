"use client";

import { deskWords as words } from "@/components/dispute/desk-words";
import type { RuleDraft } from "@/components/dispute/rule-draft";
import { ChoiceChips } from "@/components/form/choice-chips";
import { ManyChips } from "@/components/form/many-chips";
import { NumberField } from "@/components/form/number-field";
import { count, rupiah } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { sideWords, verdictText } from "@/server/dispute/dispute.text";
import type { DeskFile } from "@/server/dispute/evidence.contract";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

type RuleFieldsProps = Readonly<{ file: DeskFile; draft: RuleDraft; onChange: (some: Partial<RuleDraft>) => void }>;

const VERDICTS = ["uphold", "split", "dismiss"] as const;
const SIDES = ["provider", "recipient"] as const;

/** What is ruled, and what follows. */
export function RuleFields({ file: { dispute, evidence }, draft, onChange }: RuleFieldsProps) {
  const say = useText();
  const language = useLanguage();
  const accepted = evidence.claim.acceptedUnits ?? 0;
  const sides = SIDES.map((value) => ({ value, label: say(sideWords(value, dispute)) }));
  const stakes = { amount: rupiah(dispute.stakesRupiah, language) };
  return (
    <>
      <ChoiceChips
        name="verdict"
        label={say(words.verdict)}
        value={draft.verdict}
        options={VERDICTS.map((value, index) => ({ value, label: `${index + 1} ${say(verdictText[value])}` }))}
        onChange={(verdict) => onChange({ verdict })}
      />
      {draft.verdict === "split" && dispute.stakesRupiah > 0 && !dispute.isSettled ? (
        <NumberField
          {...{ name: "split", label: say(fill(words.splitRupiah, stakes)), unit: "Rp", max: dispute.stakesRupiah }}
          value={draft.splitRupiah}
          onChange={(splitRupiah) => onChange({ splitRupiah })}
        />
      ) : null}
      {accepted > 0 ? (
        <NumberField
          name="unfit"
          label={say(fill(words.unfit, { count: count(accepted, language) }))}
          hint={say(words.unfitHint)}
          unit={say(unitText(dispute.unitName, 2))}
          max={accepted}
          optional
          value={draft.unfitUnits}
          onChange={(unfitUnits) => onChange({ unfitUnits })}
        />
      ) : null}
      <ManyChips
        {...{ name: "warned", label: say(words.warned), options: sides, values: draft.warned }}
        onChange={(warned) => onChange({ warned })}
      />
      <ManyChips
        {...{ name: "suspended", label: say(words.suspended), options: sides, values: draft.suspended }}
        onChange={(suspended) => onChange({ suspended })}
      />
    </>
  );
}
