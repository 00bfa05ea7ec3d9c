import type { Language } from "@/server/kernel/text";
import type { Letter } from "@/server/notification/carrier.contract";
import { KINDS } from "@/server/notification/kind.rules";
import type { Channel } from "@/server/notification/notification.reasons";
import { mayRing } from "@/server/notification/notification.rules";
import type { StoredNotification } from "@/server/notification/notification.store";
import { digestTitle, wordsOf } from "@/server/notification/notification.text";
import { type QuietHours, toneAt } from "@/server/notification/quiet.rules";

/** Opening through here notes the moment and leads on. */
const openingOf = ({ id, href }: StoredNotification, channel: Channel): string =>
  channel === "app" ? href : `/pemberitahuan/buka/${id}?lewat=${channel}`;

/** Several that waited for the morning are one letter that names them all. */
export function letterOf(
  told: readonly [StoredNotification, ...StoredNotification[]],
  channel: Channel,
  { language, quiet }: Readonly<{ language: Language; quiet?: QuietHours }>,
  now: Date,
): Letter {
  const [first, ...rest] = told;
  const words = told.map(({ type, facts, zone }) =>
    wordsOf(type, facts, channel === "app" ? "day" : toneAt(now, zone, quiet)),
  );
  const ends = told.flatMap(({ expiresAt }) => expiresAt ?? []);
  const common = {
    ...{ key: first.id, language, isAsked: false, notificationIds: [first.id, ...rest.map(({ id }) => id)] as const },
    isUrgent: told.some(({ type }) => KINDS[type].urgency === "urgent"),
    isSilent: !told.some(({ type, zone }) => mayRing(type, now, zone, quiet)),
    staleAt: ends.length === told.length ? new Date(Math.max(...ends.map((end) => end.getTime()))) : null,
  };
  const [only] = words;
  if (only && rest.length === 0)
    return { ...common, title: only.title[language], body: only.body[language], href: openingOf(first, channel) };
  return {
    ...common,
    title: digestTitle(told.length)[language],
    body: words.map(({ title }) => title[language]).join("\n"),
    href: "/pemberitahuan",
  };
}
