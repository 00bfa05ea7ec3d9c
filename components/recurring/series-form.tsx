"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { useNow } from "@/components/format/use-now";
import { useText } from "@/components/language/language-provider";
import { words as photoWords } from "@/components/photo/words";
import { ComingDays } from "@/components/recurring/coming-days";
import { draftOfSeries, inputOf, planOf, type SeriesDraft, whyNotYet } from "@/components/recurring/series-draft";
import { SeriesFood } from "@/components/recurring/series-food";
import { SeriesWhen } from "@/components/recurring/series-when";
import { words } from "@/components/recurring/words";
import { PostBlock } from "@/components/surplus/post-block";
import { dayOf, MINUTE, type Zone } from "@/server/kernel/time";
import type { SeriesView } from "@/server/recurring/recurring.contract";
import { compareComing } from "@/server/recurring/recurring.rules";

type SeriesFormProps = Readonly<{ series: SeriesView | null; first: SeriesDraft; zone: Zone; now: string }>;

/** Makes a series or changes one, showing all the while what becomes of the coming days. */
export function SeriesForm({ series, first, zone, now: start }: SeriesFormProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  const [draft, setDraft] = useState(first);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<SeriesDraft>) => setDraft((current) => ({ ...current, ...part }));
  const { save, pending, error } = useSaveSeries(series);
  const reason = busy ? photoWords.first : whyNotYet(draft, zone, now);
  const startsOn = series?.startsOn ?? dayOf(now, zone);
  const before = series && planOf(draftOfSeries(series), zone, startsOn);
  const after = planOf(draft, zone, startsOn);
  const days = after ? compareComing(before, after, series?.drafts ?? [], now) : [];
  return (
    <Form
      onSubmit={() => save(draft)}
      pending={pending}
      reason={reason && say(reason)}
      submit={say(words.save)}
      failure={useRefusal(error)}
    >
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <PostBlock title={say(words.food)}>
          <SeriesFood draft={draft} change={change} onBusy={setBusy} />
        </PostBlock>
        <div className="grid gap-3">
          <PostBlock title={say(words.days)}>
            <SeriesWhen draft={draft} change={change} zone={zone} />
          </PostBlock>
          <PostBlock title={say(words.preview)}>
            <ComingDays days={days} zone={zone} isNew={series === null} />
          </PostBlock>
        </div>
      </div>
    </Form>
  );
}

function useSaveSeries(series: SeriesView | null) {
  const api = useApi();
  const router = useRouter();
  const cache = useQueryClient();
  const onSuccess = async () => {
    await cache.invalidateQueries();
    router.push("/dapur/rutin");
    router.refresh();
  };
  const make = useMutation(api.recurring.make.mutationOptions({ onSuccess }));
  const edit = useMutation(api.recurring.change.mutationOptions({ onSuccess }));
  const used = series ? edit : make;
  const save = (draft: SeriesDraft) =>
    series ? edit.mutate({ ...inputOf(draft), id: series.id, version: series.version }) : make.mutate(inputOf(draft));
  return { save, pending: used.isPending || used.isSuccess, error: used.error };
}
