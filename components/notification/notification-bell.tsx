"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { useText } from "@/components/language/language-provider";
import { bellWords } from "@/components/notification/bell-words";
import { useUnread } from "@/components/notification/use-unread";
import { fill } from "@/server/kernel/text";
import type { UnreadView } from "@/server/notification/notification.contract";

/** For the account corner of every signed-in screen: how much waits, and the way to it. */
export function NotificationBell({ first }: Readonly<{ first: UnreadView }>) {
  const say = useText();
  const unread = useUnread(first);
  const label = say(unread > 0 ? fill(bellWords.bellUnread, { count: unread }) : bellWords.bell);
  return (
    <>
      <Link
        href="/pemberitahuan"
        // On every screen, and seldom the next one: one bar of signal is for what is.
        prefetch={false}
        aria-label={label}
        title={label}
        className="relative grid size-12 shrink-0 place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <Bell aria-hidden size={22} />
        {unread > 0 ? (
          <span
            aria-hidden
            className="absolute top-1 right-0.5 grid h-5 min-w-5 place-items-center rounded-full bg-turmeric px-1 text-sm leading-none font-bold text-on-turmeric"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        ) : null}
      </Link>
      <span role="status" className="sr-only">
        {unread > 0 ? label : ""}
      </span>
    </>
  );
}
