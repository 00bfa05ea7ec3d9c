"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { BellOff, Settings } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { PlaceChoice } from "@/components/map/place-choice";
import { WhereMap } from "@/components/map/where-map";
import { noticeWords } from "@/components/market/notice-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Place } from "@/server/kernel/place";

type Watched = Readonly<{ place: Place | null }>;
type NoticesScreenProps = Readonly<{ first: Watched; basemap: Basemap }>;

/** Told of falling prices within 500 m of a place, only for those who ask for it; off erases the place. */
export function NoticesScreen({ first, basemap }: NoticesScreenProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const options = api.market.watching.queryOptions();
  const { data } = useQuery({ ...options, initialData: first });
  const watch = useMutation(
    api.market.watch.mutationOptions({ onSuccess: (now) => cache.setQueryData(options.queryKey, now) }),
  );
  const failure = useRefusal(watch.error);
  const choose = (place: Place) => watch.mutate({ place });
  return (
    <>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Notice
        kind={data.place ? "success" : "info"}
        title={say(data.place ? noticeWords.onTitle : noticeWords.offTitle)}
      >
        {say(data.place ? noticeWords.onHint : noticeWords.offHint)}
      </Notice>
      {data.place ? <WhereMap place={data.place} name={say(noticeWords.mapAlt)} basemap={basemap} /> : null}
      <Section title={say(data.place ? noticeWords.moved : noticeWords.choose)}>
        <PlaceChoice start={data.place} basemap={basemap} pending={watch.isPending} onChoose={choose} />
      </Section>
      <Card>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/pemberitahuan/atur" icon={Settings}>
            {say(noticeWords.channels)}
          </ButtonLink>
          {data.place ? (
            <Button
              variant="danger"
              icon={BellOff}
              pending={watch.isPending}
              onClick={() => watch.mutate({ place: null })}
            >
              {say(noticeWords.turnOff)}
            </Button>
          ) : null}
        </div>
      </Card>
    </>
  );
}
