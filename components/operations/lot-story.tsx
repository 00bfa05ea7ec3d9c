import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { TimelineList } from "@/components/format/timeline-list";
import { sayIn } from "@/components/language/preferences";
import { words } from "@/components/operations/words";
import { signOf } from "@/components/surplus/looks";
import { LotStateChip } from "@/components/surplus/lot-state";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import type { Language } from "@/server/kernel/text";
import type { StoryView } from "@/server/matching/matching.contract";

type LotStoryProps = Readonly<{ story: StoryView; isOnSale: boolean; now: string; language: Language }>;

/** Everything that ever happened to a lot, for whoever has to explain it. */
export function LotStory({ story, isOnSale, now, language }: LotStoryProps) {
  const say = sayIn(language);
  const { lot, items } = story;
  return (
    <Page
      title={lot.title}
      lead={`${lot.providerName}, ${lot.address}`}
      actions={<LotStateChip state={signOf({ ...lot, isOffered: false }, isOnSale)} />}
    >
      <Split
        aside={
          <Card>
            <div className="flex flex-col gap-4">
              <LotAmount
                units={story.postedUnits}
                unitName={lot.unitName}
                gramsPerUnit={lot.gramsPerUnit}
                size="large"
              />
              <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} />
              <p className="text-sm wrap-anywhere text-ink-soft">{lot.id}</p>
            </div>
          </Card>
        }
      >
        <Section title={say(words.story)}>
          <Card>
            <TimelineList items={items} now={now} zone={lot.zone} />
          </Card>
        </Section>
      </Split>
    </Page>
  );
}
