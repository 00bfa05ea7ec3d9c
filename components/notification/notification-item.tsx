"use client";

import { AlarmClock, ChevronRight, History } from "lucide-react";
import { clockTime } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { NOTIFICATION_ICONS } from "@/components/notification/icons";
import { words } from "@/components/notification/words";
import { AppLink } from "@/components/ui/app-link";
import { Chip } from "@/components/ui/chip";
import { classes } from "@/components/ui/classes";
import type { Zone } from "@/server/kernel/time";
import type { NotificationView } from "@/server/notification/notification.contract";

type NotificationItemProps = Readonly<{ item: NotificationView; zone: Zone; onOpen: () => void }>;

/** One tap leads to the thing; what is past stays readable and steps back. */
export function NotificationItem({ item, zone, onOpen }: NotificationItemProps) {
  const say = useText();
  const language = useLanguage();
  const Icon = NOTIFICATION_ICONS[item.type];
  const isNew = item.readAt === null && !item.isPast;
  return (
    <li>
      <AppLink
        href={item.href}
        onClick={onOpen}
        className={classes(
          "flex min-h-12 items-start gap-3 rounded-card border p-4 max-[20rem]:flex-col max-[20rem]:gap-1 max-[20rem]:p-3 transition-colors hover:bg-sunken",
          isNew ? "border-line-strong bg-surface" : "border-line bg-transparent",
        )}
      >
        <span
          className={classes(
            "grid size-10 shrink-0 place-items-center rounded-full",
            isNew ? "bg-leaf-soft text-leaf-ink" : "bg-sunken text-ink-soft",
          )}
        >
          <Icon aria-hidden size={20} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-1">
          <span className={classes("text-pretty", isNew ? "font-bold" : "font-medium")}>{say(item.title)}</span>
          <span className="text-pretty text-ink-soft">{say(item.body)}</span>
          <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <time dateTime={item.madeAt}>{clockTime(item.madeAt, zone, language)}</time>
            {item.isPast ? <Chip icon={History}>{say(words.past)}</Chip> : null}
            {isNew && item.isUrgent ? (
              <Chip icon={AlarmClock} tone="turmeric">
                {say(words.urgent)}
              </Chip>
            ) : null}
            {isNew ? (
              <span className="inline-flex items-center gap-1.5 font-semibold text-leaf-ink">
                <span aria-hidden className="size-2 rounded-full bg-leaf" />
                {say(words.unread)}
              </span>
            ) : null}
          </span>
        </span>
        <ChevronRight aria-hidden size={20} className="mt-2 shrink-0 text-ink-soft max-[20rem]:hidden" />
      </AppLink>
    </li>
  );
}
