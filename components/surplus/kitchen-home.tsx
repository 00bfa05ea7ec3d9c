"use client";

import { lazy, Suspense } from "react";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { Freshness } from "@/components/offline/freshness";
import { ComingList } from "@/components/surplus/coming-list";
import { EndedLots } from "@/components/surplus/ended-lots";
import { freshFood } from "@/components/surplus/fresh-food";
import { LotRow } from "@/components/surplus/lot-row";
import { TonightTiles } from "@/components/surplus/tonight-tiles";
import { UndoPostings } from "@/components/surplus/undo-postings";
import { UnfinishedDrafts } from "@/components/surplus/unfinished-drafts";
import { type KitchenStart, useKitchen } from "@/components/surplus/use-kitchen";
import { words } from "@/components/surplus/words";
import { later } from "@/components/ui/later";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { Stack } from "@/components/ui/stack";
import { SECOND } from "@/server/kernel/time";

const KeepLot = later(() => import("@/components/menu/keep-lot").then((module) => module.KeepLot));
const MenuStart = lazy(async () => ({ default: (await import("@/components/menu/menu-start")).MenuStart }));

const RUNNING = new Set(["scheduled", "open", "claimed"]);

type KitchenHomeProps = Readonly<{ organisationId: string; start: KitchenStart }>;

/** Tonight in one kitchen: what is left over, what is under way, who comes, what it came to. */
export function KitchenHome({ organisationId, start }: KitchenHomeProps) {
  const say = useText();
  const now = useNow(start.now, 10 * SECOND);
  const { lots, claims, menu, onSale, updatedAt, state, refresh } = useKitchen(start);
  const running = lots.filter((lot) => RUNNING.has(lot.state));
  const ended = lots.filter((lot) => !RUNNING.has(lot.state));
  const coming = claims.filter((claim) => claim.state === "held");
  const fresh = freshFood(lots, menu, now);
  return (
    <>
      <Freshness {...{ state, updatedAt, now }} onRefresh={refresh} offline={say(words.offline)} />
      <Split
        aside={
          <>
            <ComingList claims={coming} now={now} />
            <EndedLots lots={ended} now={now} />
          </>
        }
      >
        <UndoPostings lots={lots} drawnAt={start.now} />
        <UnfinishedDrafts organisationId={organisationId} />
        <Suspense>{menu.length > 0 ? <TonightTiles menu={menu} lots={lots} now={now} /> : <MenuStart />}</Suspense>
        {fresh ? <KeepLot key={fresh.id} lotId={fresh.id} name={fresh.title} /> : null}
        <Section title={say(words.open)}>
          {running.length === 0 ? <p className="text-ink-soft">{say(words.nothingOpen)}</p> : null}
          <Stack as="ul">
            {running.map((lot) => (
              <LotRow
                key={lot.id}
                lot={lot}
                coming={coming.filter((one) => one.surplusId === lot.id)}
                isOnSale={onSale.has(lot.id)}
                now={now}
              />
            ))}
          </Stack>
        </Section>
      </Split>
    </>
  );
}
