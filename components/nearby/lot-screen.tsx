"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { LotAmount } from "@/components/format/lot-amount";
import { SafeClock } from "@/components/format/safe-clock";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { ClaimPanel } from "@/components/nearby/claim-panel";
import { LotRoute } from "@/components/nearby/lot-route";
import { LotSigns } from "@/components/nearby/lot-signs";
import { lotWords } from "@/components/nearby/lot-words";
import type { Recipient } from "@/components/nearby/recipient";
import { LotPhoto } from "@/components/photo/lot-photo";
import { signOf } from "@/components/surplus/looks";
import { LotStateChip } from "@/components/surplus/lot-state";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { SECOND } from "@/server/kernel/time";
import { travelBetween } from "@/server/matching/matching.rules";
import type { SurplusView } from "@/server/surplus/surplus.contract";
import { categoryText } from "@/server/surplus/surplus.text";

type LotScreenProps = Readonly<{ first: SurplusView; recipient: Recipient; isOnSale: boolean; now: string }>;

/** One lot as those see it who might fetch it, with the claim beside it. */
export function LotScreen({ first, recipient, isOnSale, now: start }: LotScreenProps) {
  const say = useText();
  const api = useApi();
  const now = useNow(start, 10 * SECOND);
  const { data: lot } = useQuery({ ...api.surplus.byId.queryOptions({ id: first.id }), initialData: first });
  useLiveChanges({ place: recipient.place, radiusMeters: recipient.radiusMeters, surplusId: first.id });
  const travel = travelBetween(recipient.place, lot.place);
  const units = lot.unitsLeft || lot.unitsPosted;
  return (
    <Page title={lot.title} actions={<LotStateChip state={signOf(lot, isOnSale && !lot.openToAll)} />}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:grid-rows-[auto_1fr]">
        <Card>
          <div className="flex flex-col gap-4">
            <LotPhoto photo={lot.photo} title={lot.title} size="wide" />
            <div className="flex flex-wrap items-center justify-between gap-4">
              <LotAmount units={units} unitName={lot.unitName} gramsPerUnit={lot.gramsPerUnit} size="large" />
              <SafeClock safeUntil={lot.safeUntil} now={now} zone={lot.zone} />
            </div>
            <LotRoute lot={lot} distanceMeters={travel.distanceMeters} travelSeconds={travel.seconds} now={now} />
            <LotSigns lot={lot} />
          </div>
        </Card>
        <div className="min-w-0 lg:row-span-2">
          <Card floating>
            <ClaimPanel lot={lot} recipient={recipient} now={now} />
          </Card>
        </div>
        <Section title={say(lotWords.facts)}>
          <LotPlace lot={lot} />
        </Section>
      </div>
    </Page>
  );
}

function LotPlace({ lot }: { lot: SurplusView }) {
  const say = useText();
  return (
    <Card>
      <DefinitionList
        items={[
          { term: say(lotWords.from), value: lot.providerName },
          { term: say(lotWords.address), value: lot.address },
          ...(lot.landmark ? [{ term: say(lotWords.landmark), value: lot.landmark }] : []),
          { term: say(lotWords.category), value: say(categoryText[lot.category]) },
        ]}
      />
    </Card>
  );
}
