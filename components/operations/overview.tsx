import { ColumnChart } from "@/components/chart/column-chart";
import { DotMap } from "@/components/chart/dot-map";
import { count, percent } from "@/components/format/numbers";
import { clockTime, shortDate } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { overviewWords as words } from "@/components/operations/overview-words";
import { waitText } from "@/components/operations/tonight-figures";
import { boardWords } from "@/components/operations/words";
import { Figure } from "@/components/ui/figure";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { Table } from "@/components/ui/table";
import { fill, type Language } from "@/server/kernel/text";
import type { OverviewView } from "@/server/operations/overview.contract";

type OverviewProps = Readonly<{
  overview: OverviewView;
  regionNames: Readonly<Record<number, string>>;
  language: Language;
}>;

const ZONE = "Asia/Jakarta";
const MOST_ROWS = 20;

const rateText = (rate: number | null, language: Language) => (rate === null ? "–" : percent(rate, language));

/** How the product does: four numbers beside those before, one chart, one map, and the regions in a table. */
export function Overview(props: OverviewProps) {
  return (
    <>
      <Figures {...props} />
      <OverTime {...props} />
      <ByRegion {...props} />
    </>
  );
}

function Figures({ overview, language }: OverviewProps) {
  const say = sayIn(language);
  const { now, before } = overview;
  const beside = (value: string) => say(fill(words.before, { value }));
  return (
    <div className="flex flex-col gap-3">
      <Stack columns={4}>
        <Figure
          label={say(boardWords.posts)}
          value={count(now.posts, language)}
          beside={beside(count(before.posts, language))}
        />
        <Figure
          label={say(boardWords.claims)}
          value={count(now.claims, language)}
          beside={`${say(boardWords.matches)}: ${count(overview.matches, language)}`}
        />
        <Figure
          label={say(words.rate)}
          value={rateText(now.rescueRate, language)}
          beside={beside(rateText(before.rescueRate, language))}
        />
        <Figure
          label={say(boardWords.timeToClaim)}
          value={waitText(now.medianSeconds, language)}
          beside={beside(waitText(before.medianSeconds, language))}
        />
      </Stack>
      <p className="text-sm text-ink-soft">{say(words.rateHint)}</p>
    </div>
  );
}

function OverTime({ overview, language }: OverviewProps) {
  const say = sayIn(language);
  const isDay = overview.days === 1;
  const named = (at: string) => (isDay ? clockTime(at, ZONE, language) : shortDate(at, ZONE, language));
  return (
    <Section title={say(words.overTime)} hint={say(words.overTimeHint)}>
      <ColumnChart
        label={say(isDay ? words.byHour : words.byDay)}
        columnHead={say(words.from)}
        columns={overview.slots.map(({ at, posts, claims }) => {
          const name = named(at);
          return { key: at, tick: isDay ? name.slice(0, 5) : name, name, values: [claims, posts] };
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

function ByRegion({ overview, regionNames, language }: OverviewProps) {
  const say = sayIn(language);
  const { regions } = overview;
  const nameOf = (regionId: number) => regionNames[regionId] ?? String(regionId);
  const rest = regions.length - MOST_ROWS;
  if (regions.length === 0)
    return (
      <Section title={say(words.byRegion)}>
        <p className="text-ink-soft">{say(words.noRegion)}</p>
      </Section>
    );
  return (
    <Section title={say(words.byRegion)}>
      <DotMap
        label={say(words.mapLabel)}
        head={say(boardWords.region)}
        valueHead={say(boardWords.posts)}
        dots={regions.map(({ regionId, posts, place }) => {
          return { key: `${regionId}`, name: nameOf(regionId), text: count(posts, language), value: posts, place };
        })}
        language={language}
      />
      <Table
        caption={say(words.byRegion)}
        rows={regions.slice(0, MOST_ROWS)}
        rowKey={({ regionId }) => String(regionId)}
        columns={[
          { header: say(boardWords.region), cell: ({ regionId }) => nameOf(regionId) },
          { header: say(boardWords.posts), cell: ({ posts }) => count(posts, language), numeric: true },
          { header: say(boardWords.claims), cell: ({ claims }) => count(claims, language), numeric: true },
          { header: say(words.rate), cell: (one) => rateText(one.rescueRate, language), numeric: true },
          { header: say(boardWords.timeToClaim), cell: (one) => waitText(one.medianSeconds, language), numeric: true },
        ]}
      />
      {rest > 0 ? <p className="text-ink-soft">{say(fill(words.more, { count: count(rest, language) }))}</p> : null}
    </Section>
  );
}
