"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarClock, CalendarSync, CirclePause, Plus, RefreshCw } from "lucide-react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { LotAmount } from "@/components/format/lot-amount";
import { dayAndTime, longDate } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { LotPhoto } from "@/components/photo/lot-photo";
import { PauseSeries } from "@/components/recurring/pause-series";
import { scheduleText } from "@/components/recurring/schedule-text";
import { words } from "@/components/recurring/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/stack";
import { StateChip } from "@/components/ui/state-chip";
import { fill } from "@/server/kernel/text";
import { MINUTE, momentAt } from "@/server/kernel/time";
import type { SeriesView } from "@/server/recurring/recurring.contract";
import { occurrencesAfter } from "@/server/recurring/schedule.rules";

type SeriesListProps = Readonly<{ first: readonly SeriesView[]; now: string }>;

/** The kitchen's series and when each comes next. */
export function SeriesList({ first, now: start }: SeriesListProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  useLiveChanges();
  const { data } = useQuery({ ...useApi().recurring.mine.queryOptions(), initialData: { items: [...first] } });
  const make = (
    <ButtonLink href="/dapur/rutin/baru" variant="primary" icon={Plus}>
      {say(words.make)}
    </ButtonLink>
  );
  if (data.items.length === 0)
    return (
      <EmptyState icon={CalendarSync} title={say(words.emptyTitle)} action={make}>
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <>
      {make}
      <Stack as="ul" columns={2}>
        {data.items.map((series) => (
          <SeriesCard key={series.id} series={series} now={now} />
        ))}
      </Stack>
    </>
  );
}

function SeriesCard({ series, now }: { series: SeriesView; now: Date }) {
  const say = useText();
  const look = series.isPaused
    ? ({ icon: CirclePause, tone: "neutral" } as const)
    : ({ icon: RefreshCw, tone: "leaf" } as const);
  return (
    <Card as="li">
      <article aria-label={series.title} className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h3 className="min-w-0 text-lg wrap-break-word">{series.title}</h3>
          <StateChip look={look} word={say(series.isPaused ? words.paused : words.active)} />
        </div>
        <div className="flex items-center gap-3">
          <LotPhoto photo={series.photo} title={series.title} size="tile" />
          <LotAmount units={series.units} unitName={series.unitName} gramsPerUnit={series.gramsPerUnit} />
        </div>
        <SeriesTimes series={series} now={now} />
        <div className="flex flex-wrap gap-2 border-t border-line pt-3">
          <ButtonLink href={`/dapur/rutin/${series.id}`}>{say(words.edit)}</ButtonLink>
          <PauseSeries series={series} />
        </div>
      </article>
    </Card>
  );
}

function SeriesTimes({ series, now }: { series: SeriesView; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const { zone, endsOn } = series;
  const [next] = occurrencesAfter(series, now, 1);
  const time = next && dayAndTime(next.dueAt, now, zone, language);
  const end = endsOn && fill(words.until, { date: longDate(momentAt(endsOn, 720, zone), zone, language) })[language];
  return (
    <div className="text-ink-soft">
      <p className="flex items-start gap-2 font-semibold text-ink">
        <CalendarClock aria-hidden size={20} className="mt-0.5 shrink-0 text-ink-soft" />
        <span>
          {scheduleText(series, language)}
          {end ? `, ${end}` : null}
        </span>
      </p>
      {series.isPaused ? null : <p className="pl-7">{say(time ? fill(words.next, { time }) : words.noNext)}</p>}
    </div>
  );
}
