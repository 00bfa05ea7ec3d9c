"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Hourglass } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { raceWords } from "@/components/nearby/race-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";
import type { RaceView } from "@/server/surplus/finding.contract";

type WaitingLineProps = Readonly<{ surplusId: string; race: RaceView | null }>;

/** A place in the line for a lot that is taken, kept across visits, and the way out of it. */
export function WaitingLine({ surplusId, race }: WaitingLineProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const readAgain = () => cache.invalidateQueries({ queryKey: api.surplus.race.queryKey({ id: surplusId }) });
  const wait = useMutation(api.surplus.wait.mutationOptions({ onSettled: readAgain }));
  const leave = useMutation(api.surplus.leaveWaiting.mutationOptions({ onSettled: readAgain }));
  const failure = useRefusal(wait.error ?? leave.error);
  const position = race?.position ?? null;
  if (position !== null)
    return (
      <Notice
        kind="success"
        action={
          <Button variant="quiet" pending={leave.isPending} onClick={() => leave.mutate({ id: surplusId })}>
            {say(raceWords.stopWaiting)}
          </Button>
        }
      >
        {say(fill(raceWords.waiting, { position: count(position, language) }))}
      </Notice>
    );
  return (
    <>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Button
        variant="secondary"
        icon={Hourglass}
        wide
        pending={wait.isPending}
        onClick={() => wait.mutate({ id: surplusId })}
      >
        {say(raceWords.wait)}
      </Button>
      {race && race.waiting > 0 ? (
        <p className="text-sm text-ink-soft">
          {say(fill(raceWords.lineLength, { count: count(race.waiting, language) }))}
        </p>
      ) : null}
    </>
  );
}
