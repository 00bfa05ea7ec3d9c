import { kilograms } from "@/components/format/numbers";
import { shortDate } from "@/components/format/times";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { ImpactView } from "@/server/impact/impact.contract";
import { fill, type Language } from "@/server/kernel/text";

type Day = ImpactView["byDay"][number];
type DayBarsProps = Readonly<{ days: readonly Day[]; language: Language }>;

/** Noon of the day in Jakarta, so that its date reads the same in every format. */
const noon = (day: string) => `${day}T12:00:00+07:00`;
const dateOf = (day: Day, language: Language) => shortDate(noon(day.day), "Asia/Jakarta", language);

/** Kilograms a day as bars, and the same as a table for those who would rather read. */
export function DayBars({ days, language }: DayBarsProps) {
  const say = sayIn(language);
  const highest = [...days].sort((one, other) => other.acceptedGrams - one.acceptedGrams)[0];
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || !highest || highest.acceptedGrams === 0)
    return <p className="text-ink-soft">{say(words.chartEmpty)}</p>;
  const top = { weight: kilograms(highest.acceptedGrams, language), day: dateOf(highest, language) };
  return (
    <Card>
      <figure className="flex flex-col gap-1.5">
        <p aria-hidden className="text-sm text-ink-soft">
          {say(fill(words.highest, top))}
        </p>
        <Bars days={days} most={highest.acceptedGrams} label={say(fill(words.chartLabel, top))} />
        <p aria-hidden className="flex justify-between text-sm text-ink-soft">
          <span>{dateOf(first, language)}</span>
          <span>{dateOf(last, language)}</span>
        </p>
      </figure>
      <DayTable days={days} language={language} />
    </Card>
  );
}

function Bars({ days, most, label }: { days: readonly Day[]; most: number; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${days.length} 100`}
      preserveAspectRatio="none"
      className="h-44 w-full border-b border-line-strong"
    >
      {days.map((day, index) => {
        const height = (day.acceptedGrams / most) * 100;
        return (
          <rect key={day.day} x={index + 0.12} width={0.76} y={100 - height} height={height} className="fill-leaf">
            <title>{day.day}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function DayTable({ days, language }: DayBarsProps) {
  const say = sayIn(language);
  return (
    <details className="mt-3">
      <summary className="flex min-h-12 w-fit cursor-pointer items-center font-semibold text-leaf-ink underline underline-offset-4">
        {say(words.asTable)}
      </summary>
      <Table
        caption={say(words.byDay)}
        rows={[...days].reverse()}
        rowKey={(day) => day.day}
        columns={[
          { header: say(words.day), cell: (day) => dateOf(day, language) },
          { header: say(words.kilograms), cell: (day) => kilograms(day.acceptedGrams, language), numeric: true },
          { header: say(words.handovers), cell: (day) => day.handovers, numeric: true },
        ]}
      />
    </details>
  );
}
