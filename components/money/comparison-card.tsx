"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck, LoaderCircle, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { count, rupiah } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { words } from "@/components/money/words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRow } from "@/components/ui/skeleton";
import { StateChip, type StateLook } from "@/components/ui/state-chip";
import { fill, type Text } from "@/server/kernel/text";
import type { ReconciliationView } from "@/server/reconciliation/reconciliation.contract";
import type { DifferenceKind } from "@/server/reconciliation/reconciliation.reasons";
import { differenceText } from "@/server/reconciliation/reconciliation.text";

type CardProps = Readonly<{ comparison: ReconciliationView; now: Date }>;

function signOf({ endedAt, differences }: ReconciliationView): Readonly<{ look: StateLook; word: Text }> {
  if (!endedAt) return { look: { icon: LoaderCircle, tone: "neutral" }, word: words.comparing };
  if (differences > 0) return { look: { icon: TriangleAlert, tone: "chili" }, word: words.differ };
  return { look: { icon: CircleCheck, tone: "leaf" }, word: words.agree };
}

/** One comparison, with what did not agree. */
export function ComparisonCard({ comparison, now }: CardProps) {
  const say = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { id, askedAt, byHand, escrows, entries, differences } = comparison;
  const { look, word } = signOf(comparison);
  const scope = { escrows: count(escrows, language), entries: count(entries, language) };
  return (
    <Card as="li">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="font-semibold">
            {dayAndTime(askedAt, now, "Asia/Jakarta", language)} · {say(byHand ? words.byHand : words.byNight)}
          </p>
          <StateChip look={look} word={say(word)} />
        </div>
        <p className="text-sm text-ink-soft">
          {say(fill(words.scope, scope))}
          {differences > 0 ? ` · ${say(fill(words.apart, { amount: rupiah(comparison.rupiah, language) }))}` : ""}
        </p>
        {differences > 0 ? (
          <Button variant="quiet" flush expands={{ id: `differences-${id}`, open }} onClick={() => setOpen(!open)}>
            {say(words.see)}
          </Button>
        ) : null}
        <div id={`differences-${id}`}>{open ? <Differences id={id} /> : null}</div>
      </div>
    </Card>
  );
}

/** Tokens are counted, all else is money. */
const amountOf = (kind: DifferenceKind) => (kind === "tokens" ? count : rupiah);

function Differences({ id }: Readonly<{ id: string }>) {
  const say = useText();
  const language = useLanguage();
  const { data } = useQuery(useApi().money.differences.queryOptions({ id }));
  if (!data) return <SkeletonRow />;
  return (
    <ul className="divide-y divide-line">
      {data.items.map(({ kind, subject, expectedRupiah, foundRupiah, transfers }) => (
        <li key={`${kind}-${subject}`} className="py-2.5">
          <p className="font-semibold">{say(differenceText[kind])}</p>
          <p>
            {say(fill(words.expected, { amount: amountOf(kind)(expectedRupiah, language) }))},{" "}
            {say(fill(words.found, { amount: amountOf(kind)(foundRupiah, language) }))}
          </p>
          <p className="text-sm wrap-anywhere text-ink-soft">{[subject, ...transfers].join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}
