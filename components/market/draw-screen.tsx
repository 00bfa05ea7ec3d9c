"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useApi } from "@/components/api/use-api";
import { AnswerCountdown } from "@/components/format/answer-countdown";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { drawWords } from "@/components/market/checkout-words";
import { LostSale } from "@/components/market/lost-sale";
import { useMarketNow } from "@/components/market/market-clock";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import { later, SECOND } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { DRAW_V1 } from "@/server/market/buying.rules";
import type { BuyOutcome, DrawView, SaleDetail } from "@/server/market/market.contract";

type Entry = Extract<BuyOutcome, { outcome: "entered" }>["entry"];
type DrawScreenProps = Readonly<{ entry: Entry; sale: SaleDetail }>;

/** A few seconds of waiting while the order is drawn, and what came of it. */
export function DrawScreen({ entry, sale }: DrawScreenProps) {
  const api = useApi();
  const router = useRouter();
  const now = useMarketNow();
  const { data: draw } = useQuery({
    ...api.market.draw.queryOptions({ drawId: entry.drawId }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "waiting" ? false : SECOND),
  });
  const wonId = draw?.state === "won" ? draw.claimId : null;
  useEffect(() => {
    if (wonId) router.push(`/pasar/pesanan?baru=${wonId}`);
  }, [router, wonId]);
  if (draw?.state === "lost")
    return (
      <div className="flex flex-col gap-6">
        <LostSale sale={sale} why="draw" now={now} />
        <Proof draw={draw} />
      </div>
    );
  return <Waiting entry={entry} entries={draw?.entries ?? null} sale={sale} />;
}

function Waiting({ entry, entries, sale }: DrawScreenProps & Readonly<{ entries: number | null }>) {
  const say = useText();
  const language = useLanguage();
  const now = useMarketNow();
  const asked = { units: count(entry.units, language), unit: unitText(sale.unitName, entry.units) };
  const isOpen = new Date(entry.closesAt) > now;
  return (
    <Card>
      <div role="status" className="flex flex-col gap-4">
        <h2 className="text-xl">{say(drawWords.title)}</h2>
        <p>{say(drawWords.hint)}</p>
        {isOpen ? (
          <AnswerCountdown
            from={later(new Date(entry.closesAt), -DRAW_V1.gatherMs)}
            until={entry.closesAt}
            now={now}
            label={say(drawWords.remaining)}
          />
        ) : (
          <p className="font-semibold">{say(drawWords.deciding)}</p>
        )}
        <p className="text-ink-soft">
          {say(fill(drawWords.asked, asked))}
          {entries ? ` · ${say(fill(drawWords.entries, { count: count(entries, language) }))}` : null}
        </p>
      </div>
    </Card>
  );
}

function Proof({ draw }: { draw: DrawView }) {
  const say = useText();
  return (
    <Section title={say(drawWords.proof)} hint={say(drawWords.proofHint)}>
      <p className="text-sm font-semibold">{say(drawWords.fingerprint)}</p>
      <CodeBlock label={say(drawWords.fingerprint)}>{draw.commitment}</CodeBlock>
      {draw.seed ? (
        <>
          <p className="text-sm font-semibold">{say(drawWords.seed)}</p>
          <CodeBlock label={say(drawWords.seed)}>{draw.seed}</CodeBlock>
        </>
      ) : null}
    </Section>
  );
}
