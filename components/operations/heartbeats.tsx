"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { count } from "@/components/format/numbers";
import { relative } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { healthLooks, healthOf, healthText } from "@/components/operations/job-health";
import { jobWords } from "@/components/operations/words";
import { StateChip } from "@/components/ui/state-chip";
import { Table } from "@/components/ui/table";
import { SECOND } from "@/server/kernel/time";
import type { HeartbeatView } from "@/server/operations/operations.contract";

type HeartbeatsProps = Readonly<{ first: readonly HeartbeatView[]; now: string }>;

/** Every job with its last sign of life, those in trouble first, asked again every ten seconds. */
export function Heartbeats({ first, now: start }: HeartbeatsProps) {
  const say = useText();
  const now = useNow(start, 5 * SECOND);
  const query = useApi().operations.heartbeats.queryOptions(undefined, { refetchInterval: 10 * SECOND });
  const { data } = useQuery({ ...query, initialData: { items: [...first] } });
  const isWell = (beat: HeartbeatView) => Number(healthOf(beat, now) === "running");
  const beats = [...data.items].sort((one, other) => isWell(one) - isWell(other));
  if (beats.length === 0) return <p className="text-ink-soft">{say(jobWords.noBeats)}</p>;
  return (
    <>
      <Pulses beats={beats} now={now} />
      <div className="hidden md:block">
        <BeatTable beats={beats} now={now} />
      </div>
    </>
  );
}

type BeatsProps = Readonly<{ beats: readonly HeartbeatView[]; now: Date }>;

/** On a phone each job is two lines, for eighty of them are many. */
function Pulses({ beats, now }: BeatsProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <ul
      aria-label={say(jobWords.beats)}
      className="divide-y divide-line rounded-card border border-line bg-surface md:hidden"
    >
      {beats.map((beat) => {
        const health = healthOf(beat, now);
        return (
          <li key={beat.job} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-3">
            <span className="min-w-0 flex-1 wrap-anywhere">
              <JobName beat={beat} now={now} />
              <span className="block text-sm text-ink-soft">
                {relative(beat.lastRunAt, now, language)} · {say(jobWords.handled)} {count(beat.handled, language)}
              </span>
            </span>
            <StateChip look={healthLooks[health]} word={say(healthText[health])} />
          </li>
        );
      })}
    </ul>
  );
}

function BeatTable({ beats, now }: BeatsProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <Table
      caption={say(jobWords.beats)}
      rows={beats}
      rowKey={(beat) => beat.job}
      columns={[
        { header: say(jobWords.job), cell: (beat) => <JobName beat={beat} now={now} /> },
        {
          header: say(jobWords.state),
          cell: (beat) => {
            const health = healthOf(beat, now);
            return <StateChip look={healthLooks[health]} word={say(healthText[health])} />;
          },
        },
        { header: say(jobWords.lastRun), cell: (beat) => relative(beat.lastRunAt, now, language) },
        {
          header: say(jobWords.nextRun),
          cell: (beat) => {
            if (!beat.nextRunAt) return say(jobWords.onEvents);
            return new Date(beat.nextRunAt) > now ? relative(beat.nextRunAt, now, language) : say(jobWords.soon);
          },
        },
        { header: say(jobWords.handled), cell: (beat) => count(beat.handled, language), numeric: true },
      ]}
    />
  );
}

function JobName({ beat, now }: { beat: HeartbeatView; now: Date }) {
  return (
    <span className="block">
      <span className="block font-semibold">{beat.job}</span>
      {beat.lastError && healthOf(beat, now) !== "running" ? (
        <span className="block max-w-md text-sm font-normal wrap-anywhere text-chili-ink">{beat.lastError}</span>
      ) : null}
    </span>
  );
}
