import { ColumnChart } from "@/components/chart/column-chart";
import { clockTime } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { boardWords } from "@/components/operations/words";
import { Section } from "@/components/ui/section";
import type { Language } from "@/server/kernel/text";
import type { TonightView } from "@/server/operations/operations.contract";

/** The board is read in one room; it tells Jakarta's time, as its heads say. */
const ZONE = "Asia/Jakarta";

/** Posts and claims over the evening: where the gap opens, food waits. */
export function EveningChart({ tonight, language }: Readonly<{ tonight: TonightView; language: Language }>) {
  const say = sayIn(language);
  return (
    <Section title={say(boardWords.evening)} hint={say(boardWords.eveningHint)}>
      <ColumnChart
        label={say(boardWords.eveningLabel)}
        columnHead={say(boardWords.halfHour)}
        columns={tonight.slots.map(({ at, posts, claims }) => {
          const time = clockTime(at, ZONE, language);
          return { key: at, tick: time.slice(0, 5), name: time, values: [claims, posts] };
        })}
        series={[
          { name: say(boardWords.claimsSeries), look: "full" },
          { name: say(boardWords.postsSeries), look: "edge" },
        ]}
        measure="count"
      />
    </Section>
  );
}
