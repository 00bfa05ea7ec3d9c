import { mintId, type NotificationId, type PersonId, type RegionId, regionOf } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import { saveDeliveries } from "@/server/notification/delivery.store";
import { notificationChanged, notificationDue } from "@/server/notification/notification.contract";
import { CHANNELS, type Channel, type NotificationType } from "@/server/notification/notification.reasons";
import { isSwitchedOn, planSteps } from "@/server/notification/notification.rules";
import { listSwitches, type NewNotification, saveNotifications } from "@/server/notification/notification.store";
import type { Facts } from "@/server/notification/notification.text";
import { listReaders, type ReaderTold } from "@/server/notification/notification.view";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

/** Something worth telling: to whom, about what, and until when it matters. */
export type Telling = Readonly<{
  type: NotificationType;
  people: readonly PersonId[];
  /** What happened, once: the same occasion is told to a person once. */
  occasion: string;
  /** What ends it, such as `offer:<id>`; null when nothing does. */
  subject: string | null;
  facts: Facts;
  href: string;
  regionId: RegionId;
  /** Of the thing it is about, for people without a place of their own. */
  zone: Zone;
  expiresAt?: Date | null;
  /** Only these channels, whatever the switches say. */
  only?: readonly Channel[];
}>;

const MOST_IN_AN_EVENT = 20;
const reaches = (reader: ReaderTold): Readonly<Record<Channel, boolean>> => ({
  app: true,
  push: reader.hasPush,
  email: reader.hasEmail,
});

/** Tells people once: a row each, and a step for each channel that is on and reaches them. @returns how many were told */
export async function tell(work: Work, telling: Telling): Promise<number> {
  const { tx, now } = work;
  const readers = await listReaders(tx, telling.people, now);
  const switches = await listSwitches(tx, telling.people);
  const moved = new Map(switches.map((row) => [`${row.personId} ${row.type} ${row.channel}`, row.isOn]));
  const plans = readers.flatMap((reader) => {
    const isOn = (channel: Channel) =>
      telling.only?.includes(channel) ??
      isSwitchedOn(telling.type, channel, moved.get(`${reader.personId} ${telling.type} ${channel}`));
    const open = CHANNELS.filter((channel) => isOn(channel) && reaches(reader)[channel]);
    return open.length === 0 ? [] : [planFor(work, telling, reader, open)];
  });
  const saved = new Set(
    await saveNotifications(
      tx,
      plans.map(({ row }) => row),
    ),
  );
  const fresh = plans.filter(({ row }) => saved.has(row.id));
  await saveDeliveries(
    tx,
    fresh.flatMap(({ row, steps }) =>
      steps.map(({ channel, dueAt }) => ({
        ...{ notificationId: row.id, channel, dueAt },
        state: dueAt <= now ? ("due" as const) : ("waiting" as const),
      })),
    ),
  );
  for (const { row, steps } of fresh)
    for (const { channel, dueAt } of steps) if (dueAt <= now) await sendNow(work, channel, row.personId, [row.id]);
  return fresh.length;
}

function planFor({ now }: Work, telling: Telling, { personId, zone }: ReaderTold, open: readonly Channel[]) {
  const { type, occasion, subject, facts, href, regionId, expiresAt = null } = telling;
  const place = zone ?? telling.zone;
  const id = mintId<"notification">(regionId, now);
  const row: NewNotification = {
    ...{ id, personId, type, occasion, subject, href, expiresAt },
    ...{ facts: { ...facts }, zone: place, madeAt: now },
  };
  const steps = telling.only ? open.map((channel) => ({ channel, dueAt: now })) : planSteps(type, open, now, place);
  return { row, steps };
}

/** Has a channel carry notifications of one person as soon as this transaction is through. */
export async function sendNow(
  work: Pick<Work, "tx" | "now">,
  channel: Channel,
  personId: PersonId,
  ids: readonly [NotificationId, ...NotificationId[]],
): Promise<void> {
  await record(work, regionOf(ids[0]), notificationDue[channel], { personId, notificationIds: [...ids] });
}

/** Has the screens of people read their centres again. */
export async function announceChange(
  work: Pick<Work, "tx" | "now">,
  region: RegionId,
  personIds: readonly PersonId[],
): Promise<void> {
  const people = [...new Set(personIds)];
  for (let from = 0; from < people.length; from += MOST_IN_AN_EVENT)
    await record(work, region, notificationChanged, { personIds: people.slice(from, from + MOST_IN_AN_EVENT) });
}
