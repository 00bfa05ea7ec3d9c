import { mintId, type NotificationId, type PersonId, type RegionId, regionOf } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import { saveDeliveries } from "@/server/notification/delivery.store";
import { isSwitchedOn } from "@/server/notification/kind.rules";
import { notificationChanged, notificationDue } from "@/server/notification/notification.contract";
import { CHANNELS, type Channel, type NotificationType } from "@/server/notification/notification.reasons";
import { planSteps, type Step } from "@/server/notification/notification.rules";
import { listSwitches, type NewNotification, saveNotifications } from "@/server/notification/notification.store";
import type { Facts } from "@/server/notification/notification.text";
import { listReaders, type ReaderTold } from "@/server/notification/reader.view";
import { outboxRow, record, saveEvents } from "@/server/outbox/record";
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
  /** Runs in the trace of what happened; the current one unless told. */
  within?: <Result>(run: () => Result) => Result;
}>;

const MOST_IN_AN_EVENT = 20;
const reaches = (reader: ReaderTold): Readonly<Record<Channel, boolean>> => ({
  app: true,
  push: reader.hasPush,
  email: reader.hasEmail,
  message: reader.hasMessage,
});

type Plan = Readonly<{ row: NewNotification; steps: readonly Step[]; within: NonNullable<Telling["within"]> }>;

/** Tells people once: a row each, and a step for each channel that is on and reaches them. @returns how many were told */
export const tell = (work: Work, telling: Telling): Promise<number> => tellAll(work, [telling]);

/** Tells of several things at once, by as many statements as one of them takes. @returns how many were told of how much */
export async function tellAll(work: Work, tellings: readonly Telling[]): Promise<number> {
  const { tx, now } = work;
  const everyone = [...new Set(tellings.flatMap(({ people }) => people))];
  if (everyone.length === 0) return 0;
  const readers = new Map((await listReaders(tx, everyone, now)).map((reader) => [reader.personId, reader]));
  const switches = await listSwitches(tx, everyone);
  const moved = new Map(switches.map((row) => [`${row.personId} ${row.type} ${row.channel}`, row.isOn]));
  const plans = tellings.flatMap((telling) =>
    telling.people.flatMap((personId): Plan | [] => {
      const reader = readers.get(personId);
      if (!reader) return [];
      const isOn = (channel: Channel) =>
        telling.only?.includes(channel) ??
        isSwitchedOn(telling.type, channel, moved.get(`${personId} ${telling.type} ${channel}`));
      const open = CHANNELS.filter((channel) => isOn(channel) && reaches(reader)[channel]);
      return open.length === 0 ? [] : planFor(work, telling, reader, open);
    }),
  );
  return savePlans(work, plans);
}

/** Saves those nobody was told of before, with their steps; what is due leaves as soon as this transaction is through. */
async function savePlans({ tx, now }: Work, plans: readonly Plan[]): Promise<number> {
  const rows = plans.map(({ row }) => row);
  const saved = new Set(await saveNotifications(tx, rows));
  const fresh = plans.filter(({ row }) => saved.has(row.id));
  const steps = fresh.flatMap(({ row, steps, within }) =>
    // A message costs: only the sweep, which counts them, lets one go.
    steps.map(({ channel, dueAt }) => ({ row, channel, dueAt, within, isDue: channel !== "message" && dueAt <= now })),
  );
  await saveDeliveries(
    tx,
    steps.map(({ row, channel, dueAt, isDue }) => ({
      ...{ notificationId: row.id, channel, dueAt },
      state: isDue ? "due" : "waiting",
    })),
  );
  const due = steps.filter(({ isDue }) => isDue);
  await saveEvents(
    tx,
    due.map(({ row, channel, within }) => within(() => dueRow(now, channel, row.personId, [row.id]))),
  );
  return fresh.length;
}

function planFor(
  { now }: Work,
  telling: Telling,
  { personId, zone, quiet }: ReaderTold,
  open: readonly Channel[],
): Plan {
  const { type, occasion, subject, facts, href, regionId, expiresAt = null, within = (run) => run() } = telling;
  const place = zone ?? telling.zone;
  const id = mintId<"notification">(regionId, now);
  const row: NewNotification = {
    ...{ id, personId, type, occasion, subject, href, expiresAt },
    ...{ facts: { ...facts }, zone: place, madeAt: now },
  };
  const steps = telling.only
    ? open.map((channel) => ({ channel, dueAt: now }))
    : planSteps(type, open, now, place, { quiet, expiresAt });
  return { row, steps, within };
}

type Ids = readonly [NotificationId, ...NotificationId[]];

const dueRow = (now: Date, channel: Channel, personId: PersonId, ids: Ids) =>
  outboxRow(now, regionOf(ids[0]), notificationDue[channel], { personId, notificationIds: [...ids] });

/** Has a channel carry notifications of one person as soon as this transaction is through. */
export const sendNow = (
  { tx, now }: Pick<Work, "tx" | "now">,
  channel: Channel,
  personId: PersonId,
  ids: Ids,
): Promise<void> => saveEvents(tx, [dueRow(now, channel, personId, ids)]);

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
