"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { readAgain } from "@/components/api/read-again";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { Age } from "@/components/format/age";
import { count, kilograms } from "@/components/format/numbers";
import { useNow } from "@/components/format/use-now";
import { words } from "@/components/impact/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Figure } from "@/components/ui/figure";
import { Stack } from "@/components/ui/stack";
import type { Counter, ImpactView } from "@/server/impact/impact.contract";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";

type LiveCounterProps = Readonly<{ first: ImpactView; now: string }>;

const isCounter = (data: Readonly<Record<string, unknown>>): data is Counter => typeof data.acceptedGrams === "number";

/** The totals, which move when a handover is counted and at no other time. */
export function LiveCounter({ first, now: start }: LiveCounterProps) {
  const say = useText();
  const language = useLanguage();
  const cache = useQueryClient();
  const now = useNow(start, 5 * SECOND);
  const query = useApi().impact.totals.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const { data: impact } = useQuery({ ...query, initialData: first });
  const { polling, heardAt } = useLiveChanges({
    onChange: (event) => {
      if (event?.type === "impact.grew" && isCounter(event.data)) {
        const grown = event.data;
        cache.setQueryData(query.queryKey, (before) => before && { ...before, ...grown });
      } else readAgain(cache, query.queryKey);
    },
  });
  const number = (value: number) => count(value, language);
  const weight = (grams: number) => kilograms(grams, language);
  const { range } = impact.carbon;
  const methods = { weight: weight(impact.weighedGrams), estimated: weight(impact.estimatedGrams) };
  const carbon = { low: weight(range.lowGrams), high: weight(range.highGrams) };
  const parties = { providers: number(impact.providers), recipients: number(impact.recipients) };
  return (
    <div className="flex flex-col gap-4">
      <p aria-live="polite" className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-3xl font-extrabold ">{weight(impact.acceptedGrams)}</span>
        <span className="text-lg font-semibold">{say(words.counterUnit)}</span>
      </p>
      <p className="text-sm text-ink-soft">{say(words.counterMoves)}</p>
      {polling ? <Age updatedAt={heardAt ?? start} now={now} polling /> : null}
      <Stack columns={4}>
        <Figure
          label={say(words.weighedFigure)}
          value={weight(impact.weighedGrams)}
          beside={say(fill(words.estimatedBeside, methods))}
        />
        <Figure label={say(words.meals)} value={number(impact.meals)} beside={say(words.mealsHint)} />
        <Figure
          label={say(words.carbon)}
          value={weight(impact.co2eGrams)}
          beside={say(fill(words.carbonRange, carbon))}
        />
        <Figure
          label={say(words.handovers)}
          value={number(impact.handovers)}
          beside={say(fill(words.handoversHint, parties))}
        />
      </Stack>
    </div>
  );
}
