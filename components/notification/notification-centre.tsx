"use client";

import { BellOff, CheckCheck, Settings2 } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { groupByDay } from "@/components/notification/group-by-day";
import { NotificationItem } from "@/components/notification/notification-item";
import { useCentre } from "@/components/notification/use-centre";
import { words } from "@/components/notification/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";
import type { NotificationsView } from "@/server/notification/notification.contract";

type NotificationCentreProps = Readonly<{ first: NotificationsView; now: string; home: string }>;

export function NotificationCentre({ first, now: start, home }: NotificationCentreProps) {
  const say = useText();
  const language = useLanguage();
  const now = useNow(start, MINUTE);
  const { pages, open, readAll } = useCentre(first);
  const failure = useRefusal(readAll.error ?? pages.error);
  const items = pages.data.pages.flatMap((page) => page.items);
  const unread = items.filter((item) => !item.readAt && !item.isPast).length;
  if (items.length === 0)
    return (
      <EmptyState
        icon={BellOff}
        title={say(words.emptyTitle)}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href={home}>{say(words.home)}</ButtonLink>
            <ButtonLink href="/pemberitahuan/atur" variant="quiet" icon={Settings2}>
              {say(words.settings)}
            </ButtonLink>
          </div>
        }
      >
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-soft" role="status">
          {say(unread > 0 ? fill(words.unreadLead, { count: unread }) : words.allRead)}
        </p>
        <div className="-mx-2 flex flex-wrap items-center">
          {unread > 0 ? (
            <Button variant="quiet" icon={CheckCheck} pending={readAll.isPending} onClick={() => readAll.mutate()}>
              {say(words.markAll)}
            </Button>
          ) : null}
          <ButtonLink href="/pemberitahuan/atur" variant="quiet" icon={Settings2}>
            {say(words.settings)}
          </ButtonLink>
        </div>
      </div>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {groupByDay(items, { zone: first.zone, now, language }).map(({ day, label, items: group }) => (
        <Section key={day} title={label}>
          <ul className="flex flex-col gap-3">
            {group.map((item) => (
              <NotificationItem
                key={item.id}
                item={item}
                zone={first.zone}
                onOpen={() => open.mutate({ id: item.id, channel: "app" })}
              />
            ))}
          </ul>
        </Section>
      ))}
      {pages.hasNextPage ? (
        <MoreButton pending={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {say(words.older)}
        </MoreButton>
      ) : null}
    </>
  );
}
