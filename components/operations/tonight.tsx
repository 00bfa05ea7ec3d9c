import { CircleCheck } from "lucide-react";
import { count, kilograms } from "@/components/format/numbers";
import { sayIn } from "@/components/language/preferences";
import { FindLot } from "@/components/operations/find-lot";
import type { Hand } from "@/components/operations/hands";
import { words } from "@/components/operations/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Split } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { ImpactView } from "@/server/impact/impact.contract";
import { fill, type Language } from "@/server/kernel/text";

type TonightProps = Readonly<{
  byDay: ImpactView["byDay"];
  unplaced: Readonly<{ lots: number; regions: number }>;
  jobs: Readonly<{ all: number; troubled: number }>;
  hands: readonly Hand[];
  language: Language;
}>;

export function Tonight({ byDay, unplaced, jobs, hands, language }: TonightProps) {
  const say = sayIn(language);
  const [yesterday, today] = byDay.slice(-2);
  const number = (value: number) => count(value, language);
  const weight = (grams: number | undefined) => kilograms(grams ?? 0, language);
  const beside = (value: string) => say(fill(words.yesterday, { value }));
  return (
    <>
      <Stack columns={4}>
        <Figure
          label={say(words.acceptedToday)}
          value={weight(today?.acceptedGrams)}
          beside={beside(weight(yesterday?.acceptedGrams))}
        />
        <Figure
          label={say(words.handoversToday)}
          value={number(today?.handovers ?? 0)}
          beside={beside(number(yesterday?.handovers ?? 0))}
        />
        <Figure
          label={say(words.unplaced)}
          value={number(unplaced.lots)}
          beside={say(fill(words.inRegions, { regions: number(unplaced.regions) }))}
        />
        <Figure
          label={say(words.jobTrouble)}
          value={number(jobs.troubled)}
          beside={say(fill(words.ofJobs, { jobs: number(jobs.all) }))}
        />
      </Stack>
      <Split
        aside={
          <Section title={say(words.findLot)}>
            <Card>
              <FindLot />
            </Card>
          </Section>
        }
      >
        <Hands hands={hands} language={language} />
      </Split>
    </>
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
