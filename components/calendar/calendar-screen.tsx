"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarDays, CalendarPlus, RefreshCw, Unlink } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { words } from "@/components/calendar/words";
import { relative } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { words as common } from "@/components/settings/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FeedView } from "@/server/calendar/calendar.contract";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";

type CalendarScreenProps = Readonly<{ first: FeedView | null; now: string }>;

/** A person's private calendar link: made, copied, replaced, revoked. */
export function CalendarScreen({ first, now: start }: CalendarScreenProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const now = useNow(start, MINUTE);
  const { data } = useQuery({ ...api.calendar.mine.queryOptions(), initialData: { feed: first } });
  const again = { onSettled: () => cache.invalidateQueries({ queryKey: api.calendar.mine.queryKey() }) };
  const make = useMutation(api.calendar.make.mutationOptions(again));
  const revoke = useMutation(api.calendar.revoke.mutationOptions(again));
  const failure = useRefusal(make.error ?? revoke.error);
  const { feed } = data;
  return (
    <Section title={say(words.title)} hint={say(words.lead)}>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {feed ? (
        <Card>
          <div className="flex flex-col gap-4">
            <FeedLink url={feed.url} />
            <p className="text-sm text-ink-soft">
              {feed.lastReadAt
                ? say(fill(words.lastRead, { ago: relative(feed.lastReadAt, now, language) }))
                : say(words.neverRead)}
            </p>
            <div className="flex flex-wrap gap-3 border-t border-line pt-4">
              <ConfirmButton
                key={`replace ${feed.url}`}
                label={say(words.replace)}
                warning={say(words.replaceWarning)}
                confirm={say(words.replaceNow)}
                icon={RefreshCw}
                variant="secondary"
                pending={make.isPending}
                onConfirm={() => make.mutate({ language })}
              />
              <ConfirmButton
                label={say(words.revoke)}
                warning={say(words.revokeWarning)}
                confirm={say(words.revokeNow)}
                icon={Unlink}
                pending={revoke.isPending}
                onConfirm={() => revoke.mutate()}
              />
            </div>
          </div>
        </Card>
      ) : (
        <EmptyState
          icon={CalendarDays}
          title={say(words.none)}
          action={
            <Button icon={CalendarPlus} pending={make.isPending} onClick={() => make.mutate({ language })}>
              {say(words.make)}
            </Button>
          }
        >
          {say(words.noneHint)}
        </EmptyState>
      )}
    </Section>
  );
}

function FeedLink({ url }: { url: string }) {
  const say = useText();
  return (
    <div className="flex flex-col gap-3">
      <p className="font-semibold">{say(words.address)}</p>
      <code className="block rounded-control bg-sunken p-3 font-mono text-sm wrap-anywhere">{url}</code>
      <p className="text-sm text-ink-soft">{say(words.guard)}</p>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={url} label={say(common.copy)} done={say(common.copied)} />
        <ButtonLink href={url.replace(/^https?:/, "webcal:")} icon={CalendarPlus}>
          {say(words.subscribe)}
        </ButtonLink>
      </div>
    </div>
  );
}
