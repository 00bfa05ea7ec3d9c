import { CircleCheck } from "lucide-react";
import { DotMap } from "@/components/chart/dot-map";
import { sayIn } from "@/components/language/preferences";
import { type Board, dotsOf } from "@/components/operations/board";
import { EveningChart } from "@/components/operations/evening-chart";
import { FindLot } from "@/components/operations/find-lot";
import type { Hand } from "@/components/operations/hands";
import { Heartbeats } from "@/components/operations/heartbeats";
import { TonightFigures } from "@/components/operations/tonight-figures";
import { boardWords, words } from "@/components/operations/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { fill, type Language } from "@/server/kernel/text";
import type { HeartbeatView, TonightView } from "@/server/operations/operations.contract";

type TonightProps = Readonly<{
  tonight: TonightView;
  board: Board;
  beats: readonly HeartbeatView[];
  now: string;
  language: Language;
}>;

/** Tonight at a glance: four numbers, one chart, one map, what needs a hand, and whether the jobs live. */
export function Tonight({ tonight, board, beats, now, language }: TonightProps) {
  const say = sayIn(language);
  return (
    <>
      <TonightFigures tonight={tonight} language={language} />
      <Split
        aside={
          <>
            <Waiting board={board} language={language} />
            <Section title={say(words.findLot)}>
              <Card>
                <FindLot />
              </Card>
            </Section>
          </>
        }
      >
        <Hands hands={board.hands} language={language} />
        <EveningChart tonight={tonight} language={language} />
      </Split>
      <Jobs jobs={board.jobs} beats={beats} now={now} language={language} />
    </>
  );
}

function Waiting({ board, language }: Pick<TonightProps, "board" | "language">) {
  const say = sayIn(language);
  const lots = board.regions.reduce((sum, region) => sum + region.lots, 0);
  const facts = { lots, regions: board.regions.length };
  return (
    <Section title={say(boardWords.map)} hint={say(lots === 0 ? boardWords.mapCalm : fill(boardWords.mapHint, facts))}>
      <DotMap
        label={say(lots === 0 ? boardWords.mapCalm : fill(boardWords.mapHint, facts))}
        head={say(boardWords.region)}
        valueHead={say(boardWords.lots)}
        dots={dotsOf(board.regions, language)}
        tone="turmeric"
        narrow
        language={language}
      />
    </Section>
  );
}

function Jobs({
  jobs,
  beats,
  now,
  language,
}: { jobs: Board["jobs"] } & Pick<TonightProps, "beats" | "now" | "language">) {
  const say = sayIn(language);
  const told = jobs.troubled === 0 ? boardWords.jobsRun : boardWords.jobsTroubled;
  return (
    <Section
      title={say(boardWords.jobs)}
      action={<ButtonLink href="/admin/pekerjaan">{say(boardWords.openJobs)}</ButtonLink>}
    >
      <details open={jobs.troubled > 0}>
        <summary className="flex min-h-12 w-fit cursor-pointer items-center font-semibold text-leaf-ink underline underline-offset-4">
          {say(fill(told, jobs))}
        </summary>
        <Heartbeats first={beats} now={now} />
      </details>
    </Section>
  );
}

function Hands({ hands, language }: { hands: readonly Hand[]; language: Language }) {
  const say = sayIn(language);
  return (
    <Section title={say(words.needsHand)}>
      {hands.length === 0 ? (
        <EmptyState icon={CircleCheck} title={say(words.allCalm)}>
          {say(words.allCalmHint)}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {hands.map((hand) => (
            <li key={hand.key} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
              <span className="min-w-0 font-semibold">{say(hand.words)}</span>
              <ButtonLink href={hand.href}>{say(hand.action)}</ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
