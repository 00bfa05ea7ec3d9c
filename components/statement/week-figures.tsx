import { count, kilograms } from "@/components/format/numbers";
import { sayIn } from "@/components/language/preferences";
import { unitsText } from "@/components/statement/units-text";
import { words } from "@/components/statement/words";
import { Figure } from "@/components/ui/figure";
import { Stack } from "@/components/ui/stack";
import { fill, type Language } from "@/server/kernel/text";
import type { Sums, WeekView } from "@/server/statement/statement.contract";

const known = ({ weighedGrams, estimatedGrams }: Sums) => weighedGrams + estimatedGrams;

/** The week in four numbers, each beside the week before. */
export function WeekFigures({ week, language }: Readonly<{ week: WeekView; language: Language }>) {
  const say = sayIn(language);
  const { accepted, before, unclaimed, isCurrent } = week;
  const number = (value: number) => count(value, language);
  const weight = (grams: number) => kilograms(grams, language);
  const beside = (value: string) => say(fill(isCurrent ? words.beforeSameHour : words.before, { value }));
  const units = (value: number) => unitsText(value, language);
  const lost = unclaimed.reduce((sum, row) => sum + row.units, 0);
  const lostBefore = unclaimed.reduce((sum, row) => sum + row.unitsBefore, 0);
  const methods = { weighed: weight(accepted.weighedGrams), estimated: weight(accepted.estimatedGrams) };
  return (
    <div className="flex flex-col gap-3">
      <Stack columns={4}>
        <Figure label={say(words.accepted)} value={weight(known(accepted))} beside={beside(weight(known(before)))} />
        <Figure label={say(words.meals)} value={number(accepted.meals)} beside={beside(number(before.meals))} />
        <Figure
          label={say(words.handovers)}
          value={number(accepted.handovers)}
          beside={beside(number(before.handovers))}
        />
        <Figure label={say(words.unclaimed)} value={units(lost)} beside={beside(units(lostBefore))} />
      </Stack>
      <p className="text-sm text-ink-soft">
        {say(fill(words.methods, methods))}
        {accepted.unknownUnits > 0 ? `, ${say(fill(words.unknown, { count: number(accepted.unknownUnits) }))}` : ""}.
      </p>
    </div>
  );
}
