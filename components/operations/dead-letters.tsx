"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { relative } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { jobWords, words } from "@/components/operations/words";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { fill } from "@/server/kernel/text";
import { SECOND } from "@/server/kernel/time";
import type { DeadLettersView, DeadLetterView } from "@/server/operations/operations.contract";

type DeadLettersProps = Readonly<{ first: DeadLettersView; now: string }>;

/** Events a reaction gave up on, each with the one thing to do. */
export function DeadLetters({ first, now: start }: DeadLettersProps) {
  const say = useText();
  const now = useNow(start, 5 * SECOND);
  const query = useApi().operations.deadLetters.queryOptions({ limit: 50 }, { refetchInterval: 10 * SECOND });
  const { data } = useQuery({ ...query, initialData: first });
  if (!data.isKnown) return <Notice kind="attention">{say(jobWords.lettersUnknown)}</Notice>;
  if (data.items.length === 0) return <Notice kind="success">{say(jobWords.noLetters)}</Notice>;
  return (
    <Stack as="ul">
      {data.items.map((letter) => (
        <Letter key={`${letter.consumer}-${letter.messageId}`} letter={letter} now={now} />
      ))}
    </Stack>
  );
}

function Letter({ letter, now }: { letter: DeadLetterView; now: Date }) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const { consumer, messageId } = letter;
  const replay = useMutation(
    api.operations.replay.mutationOptions({
      onSuccess: () => cache.invalidateQueries({ queryKey: api.operations.deadLetters.queryKey() }),
    }),
  );
  const failure = useRefusal(replay.error);
  return (
    <Card as="li">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-semibold">
            {consumer} · {letter.type}
          </p>
          <p className="text-sm text-ink-soft">
            {say(fill(jobWords.attempts, { count: letter.attempts }))}, {relative(letter.diedAt, now, language)}
          </p>
          <p className="mt-1 text-sm wrap-anywhere text-chili-ink">{letter.error}</p>
          <LotOf payload={letter.payload} />
        </div>
        <Button
          variant="secondary"
          icon={RotateCcw}
          pending={replay.isPending}
          onClick={() => replay.mutate({ consumer, messageId })}
        >
          {say(jobWords.replay)}
        </Button>
      </div>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
    </Card>
  );
}

function LotOf({ payload }: { payload: DeadLetterView["payload"] }) {
  const say = useText();
  const { surplusId } = payload;
  if (typeof surplusId !== "string") return null;
  return (
    <AppLink
      href={`/admin/lot/${surplusId}`}
      className="inline-flex min-h-12 items-center font-semibold text-leaf-ink underline underline-offset-4"
    >
      {say(words.seeStory)}
    </AppLink>
  );
}
