import { CircleCheck } from "lucide-react";
import { BarTable } from "@/components/chart/bar-table";
import { count, kilograms } from "@/components/format/numbers";
import { sayIn } from "@/components/language/preferences";
import { unitsText } from "@/components/statement/units-text";
import { words } from "@/components/statement/words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { fill, type Language } from "@/server/kernel/text";
import type { WeekView } from "@/server/statement/statement.contract";
import { unclaimedText } from "@/server/statement/statement.text";

type Row = WeekView["unclaimed"][number];
type UnclaimedReasonsProps = Readonly<{ unclaimed: readonly Row[]; language: Language }>;

/** What did not reach anyone, by reason, the largest first. */
export function UnclaimedReasons({ unclaimed, language }: UnclaimedReasonsProps) {
  const say = sayIn(language);
  const rows = unclaimed.filter(({ units }) => units > 0);
  return (
    <Section title={say(words.why)} hint={rows.length > 0 ? say(words.whyHint) : undefined}>
      {rows.length === 0 ? (
        <EmptyState icon={CircleCheck} title={say(words.allReached)}>
          {say(words.allReachedHint)}
        </EmptyState>
      ) : (
        <Card>
          <BarTable
            caption={say(words.why)}
            head={say(words.reason)}
            valueHead={say(words.amount)}
            rows={rows.map((row) => ({
              key: row.reason,
              label: say(unclaimedText[row.reason]),
              value: row.units,
              text: unitsText(row.units, language),
              note: noteOf(row, language),
            }))}
          />
        </Card>
      )}
    </Section>
  );
}

function noteOf({ estimatedGrams, unknownUnits, unitsBefore }: Row, language: Language): string {
  const say = sayIn(language);
  const parts = [
    ...(estimatedGrams > 0 ? [fill(words.aboutKilograms, { weight: kilograms(estimatedGrams, language) })] : []),
    ...(unknownUnits > 0 ? [fill(words.weightUnknown, { count: count(unknownUnits, language) })] : []),
    fill(words.before, { value: unitsText(unitsBefore, language) }),
  ];
  return parts.map(say).join(", ");
}
