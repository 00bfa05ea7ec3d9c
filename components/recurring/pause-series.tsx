"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CirclePause, CirclePlay } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/recurring/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SeriesView } from "@/server/recurring/recurring.contract";

/** Pausing undoes itself by one tap, so it asks nothing first. */
export function PauseSeries({ series }: Readonly<{ series: Pick<SeriesView, "id" | "isPaused"> }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries();
  const pause = useMutation(api.recurring.pause.mutationOptions({ onSuccess }));
  const resume = useMutation(api.recurring.resume.mutationOptions({ onSuccess }));
  const { id, isPaused } = series;
  const failure = useRefusal(pause.error ?? resume.error);
  return (
    <>
      <Button
        variant="quiet"
        icon={isPaused ? CirclePlay : CirclePause}
        pending={pause.isPending || resume.isPending}
        onClick={() => (isPaused ? resume : pause).mutate({ id })}
      >
        {say(isPaused ? words.resume : words.pause)}
      </Button>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
    </>
  );
}
