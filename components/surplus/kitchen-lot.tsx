"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarSync, KeyRound } from "lucide-react";
import type { ReactNode } from "react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { TimelineList } from "@/components/format/timeline-list";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { ChangePhoto } from "@/components/photo/change-photo";
import { EditLot } from "@/components/surplus/edit-lot";
import { signOf } from "@/components/surplus/looks";
import { LotClaims } from "@/components/surplus/lot-claims";
import { LotCount, LotFacts } from "@/components/surplus/lot-facts";
import { LotStateChip } from "@/components/surplus/lot-state";
import { lotWords } from "@/components/surplus/lot-words";
import { timelineOf } from "@/components/surplus/timeline";
import { UndoPostings } from "@/components/surplus/undo-postings";
import { WithdrawLot } from "@/components/surplus/withdraw-lot";
import { words } from "@/components/surplus/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { SECOND } from "@/server/kernel/time";
import type { SellingView } from "@/server/market/market.contract";
import type { IncomingClaim, SurplusView } from "@/server/surplus/surplus.contract";

type KitchenLotProps = Readonly<{
  lot: SurplusView;
  claims: readonly IncomingClaim[];
  selling: SellingView;
  now: string;
  /** How its sale goes, where it has one. */
  children?: ReactNode;
}>;

/** One lot as its kitchen sees and steers it. */
export function KitchenLot({
  lot: first,
  claims: firstClaims,
  selling: firstSelling,
  now: start,
  children,
}: KitchenLotProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const now = useNow(start, 10 * SECOND);
  useLiveChanges();
  const { data: lot } = useQuery({ ...api.surplus.byId.queryOptions({ id: first.id }), initialData: first });
  const incoming = useQuery({ ...api.claims.incoming.queryOptions(), initialData: { items: [...firstClaims] } });
  const selling = useQuery({
    ...api.market.selling.queryOptions(),
    initialData: firstSelling,
    initialDataUpdatedAt: new Date(firstSelling.now).getTime(),
  });
  const isOnSale = selling.data.items.some(({ surplusId, phase }) => surplusId === lot.id && phase !== "free");
  const claims = incoming.data.items.filter((claim) => claim.surplusId === lot.id);
  return (
    <Page title={lot.title} actions={<LotStateChip state={signOf(lot, isOnSale)} />}>
      <UndoPostings lots={[lot]} drawnAt={start} />
      <Split aside={<Steering lot={lot} isOnSale={isOnSale} now={now} />}>
        <Card>
          <div className="flex flex-wrap items-center justify-between gap-4">
            <LotAmount units={lot.unitsPosted} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} size="large" />
            <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} />
          </div>
        </Card>
        {children}
        <Section title={say(lotWords.claims)}>
          <LotClaims claims={claims} now={now} />
          {claims.some((claim) => claim.state === "held") ? (
            <ButtonLink href="/dapur/serah" icon={KeyRound} variant="primary">
              {say(words.checkCode)}
            </ButtonLink>
          ) : null}
        </Section>
        {lot.photo || lot.state === "open" ? (
          <Card>
            <div className="flex flex-col gap-4">
              <ChangePhoto lot={lot} />
            </div>
          </Card>
        ) : null}
        <Section title={say(lotWords.amounts)}>
          <LotCount lot={lot} />
        </Section>
        <Section title={say(lotWords.story)}>
          <TimelineList items={timelineOf(lot, claims, language)} now={now} zone={lot.zone} />
        </Section>
      </Split>
    </Page>
  );
}

function Steering({ lot, isOnSale, now }: { lot: SurplusView; isOnSale: boolean; now: Date }) {
  const say = useText();
  return (
    <>
      <Section title={say(lotWords.facts)}>
        <LotFacts lot={lot} isOnSale={isOnSale} now={now} />
      </Section>
      <ButtonLink href={`/dapur/rutin/baru?dari=${lot.id}`} icon={CalendarSync}>
        {say(lotWords.repeat)}
      </ButtonLink>
      {lot.state === "open" ? (
        <Section title={say(lotWords.edit)}>
          <Card>
            <EditLot key={lot.version} lot={lot} now={now} />
          </Card>
        </Section>
      ) : null}
      {lot.unitsLeft > 0 && lot.state === "open" ? (
        <Section title={say(lotWords.otherPlans)}>
          <WithdrawLot lotId={lot.id} />
        </Section>
      ) : null}
    </>
  );
}
