"use client";

import { Plus, Salad } from "lucide-react";
import { Age } from "@/components/format/age";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { ComingList } from "@/components/surplus/coming-list";
import { EndedLots } from "@/components/surplus/ended-lots";
import { LotRow } from "@/components/surplus/lot-row";
import { type KitchenStart, useKitchen } from "@/components/surplus/use-kitchen";
import { words } from "@/components/surplus/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FloatingAction } from "@/components/ui/floating-action";
import { Split } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { SECOND } from "@/server/kernel/time";

/** Tonight in one kitchen: what is under way, who comes, what it came to. */
export function KitchenHome({ start }: Readonly<{ start: KitchenStart }>) {
  const say = useText();
  const now = useNow(start.now, 10 * SECOND);
  const { lots, claims, updatedAt, polling } = useKitchen(start);
  const running = lots.filter((lot) => lot.state === "open" || lot.state === "claimed");
  const ended = lots.filter((lot) => !running.includes(lot));
  const coming = claims.filter((claim) => claim.state === "held");
  return (
    <>
      {polling ? <Age updatedAt={updatedAt} now={now} polling /> : null}
      <Split
        aside={
          <>
            <ComingList claims={coming} now={now} />
            <EndedLots lots={ended} now={now} />
          </>
        }
      >
        {running.length === 0 ? (
          <NothingYet />
        ) : (
          <Section title={say(words.open)}>
            <Stack as="ul">
              {running.map((lot) => (
                <LotRow key={lot.id} lot={lot} coming={coming.filter((one) => one.surplusId === lot.id)} now={now} />
              ))}
            </Stack>
          </Section>
        )}
      </Split>
      {running.length > 0 ? (
        <>
          <div aria-hidden className="h-16 md:hidden" />
          <FloatingAction href="/dapur/baru" icon={Plus}>
            {say(words.addSurplus)}
          </FloatingAction>
        </>
      ) : null}
    </>
  );
}

function NothingYet() {
  const say = useText();
  return (
    <EmptyState
      icon={Salad}
      title={say(words.emptyTitle)}
      action={
        <ButtonLink href="/dapur/baru" variant="primary" icon={Plus}>
          {say(words.postFirst)}
        </ButtonLink>
      }
    >
      {say(words.emptyHint)}
    </EmptyState>
  );
}
