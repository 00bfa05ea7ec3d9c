import { and, asc, eq, inArray, isNull, lte, notInArray, or, sql } from "drizzle-orm";
import { notification, notificationDelivery } from "@/db/schema/notification";
import type { NotificationId, PersonId } from "@/server/kernel/id";
import type { Channel, NotificationType } from "@/server/notification/notification.reasons";
import type { StoredNotification } from "@/server/notification/notification.store";
import type { Database, Transaction } from "@/server/platform/database";

type NewDelivery = Pick<typeof notificationDelivery.$inferInsert, "notificationId" | "channel" | "state" | "dueAt">;
type DeliveryState = (typeof notificationDelivery.$inferSelect)["state"];

const isOf = (ids: readonly NotificationId[], channel: Channel) =>
  and(inArray(notificationDelivery.notificationId, [...ids]), eq(notificationDelivery.channel, channel));

export async function saveDeliveries(tx: Transaction, rows: readonly NewDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into notification_delivery (notification_id, channel, state, due_at)
    select "notificationId", channel, state, "dueAt" from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as one ("notificationId" uuid, channel text, state text, "dueAt" timestamptz)`);
}

/** Lets notifications stand in the centres of those they were made for. @returns which do so now, and did not before */
export async function saveShown(
  tx: Transaction,
  ids: readonly Readonly<{ personId: PersonId; id: NotificationId }>[],
  now: Date,
): Promise<NotificationId[]> {
  const shown = await tx.execute<{ id: NotificationId }>(sql`
    update notification_delivery as delivery set state = 'sent', sent_at = ${now.toISOString()}, error = null
    from jsonb_to_recordset(${JSON.stringify(ids)}::text::jsonb) as one (id uuid, "personId" uuid)
      join notification on notification.id = one.id and notification.person_id = one."personId"
    where delivery.notification_id = one.id and delivery.channel = 'app' and delivery.state = 'due'
    returning delivery.notification_id as id`);
  return shown.map(({ id }) => id);
}

/** Locks steps whose moment has come, skipping those another is judging. */
export async function lockWaiting(tx: Transaction, now: Date, limit: number) {
  const steps = await tx
    .select({
      notificationId: notificationDelivery.notificationId,
      channel: notificationDelivery.channel,
      dueAt: notificationDelivery.dueAt,
    })
    .from(notificationDelivery)
    .where(and(sql`${notificationDelivery.state} = 'waiting'`, lte(notificationDelivery.dueAt, now)))
    .orderBy(asc(notificationDelivery.dueAt), asc(notificationDelivery.notificationId))
    .limit(limit)
    .for("update", { skipLocked: true });
  if (steps.length === 0) return [];
  const ids = steps.map(({ notificationId }) => notificationId);
  const rows = await tx.select().from(notification).where(inArray(notification.id, ids));
  const shown = await tx
    .select({ id: notificationDelivery.notificationId, at: notificationDelivery.deliveredAt })
    .from(notificationDelivery)
    .where(isOf(ids, "app"));
  const byId = new Map(rows.map((row) => [row.id, row as StoredNotification]));
  const shownAt = new Map(shown.map(({ id, at }) => [id, at]));
  return steps.flatMap(({ notificationId, channel, dueAt }) => {
    const row = byId.get(notificationId);
    return row ? [{ notification: row, channel, dueAt, shownAt: shownAt.get(notificationId) ?? null }] : [];
  });
}

export async function saveStep(
  tx: Transaction,
  ids: readonly NotificationId[],
  channel: Channel,
  change: { state?: DeliveryState; dueAt?: Date; sentAt?: Date; error?: string | null; takenUntil?: null },
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .update(notificationDelivery)
    .set(change)
    .where(isOf(ids, channel))
    .returning({ id: notificationDelivery.notificationId });
  return rows.length;
}

/** Notes that a try failed and lets others take the step up; after the last try it has failed for good. */
export async function saveFault(
  tx: Transaction,
  ids: readonly NotificationId[],
  channel: Channel,
  { error, mostTries }: Readonly<{ error: string; mostTries: number }>,
): Promise<void> {
  const { attempts, state } = notificationDelivery;
  const next = sql`case when ${attempts} + 1 >= ${mostTries}::int then 'failed' else ${state} end`;
  await tx
    .update(notificationDelivery)
    .set({ error, attempts: sql`${attempts} + 1`, state: next, takenUntil: null })
    .where(isOf(ids, channel));
}

/** What is still to leave; what failed for good does when someone sends its event again. */
const OUTWARD = inArray(notificationDelivery.state, ["due", "failed"]);

/**
 * Takes what is still to leave through a channel, oldest first, for one worker alone until a moment.
 * @throws Error while another worker carries it: the event is to come again
 */
export async function takeDue(
  db: Database,
  personId: PersonId,
  { ids, channel, now, until }: { ids: readonly NotificationId[]; channel: Channel; now: Date; until: Date },
): Promise<StoredNotification[]> {
  const { takenUntil, notificationId } = notificationDelivery;
  const isFree = or(isNull(takenUntil), lte(takenUntil, now));
  const taken = await db
    .update(notificationDelivery)
    .set({ takenUntil: until })
    .where(and(isOf(ids, channel), OUTWARD, isFree))
    .returning({ id: notificationId });
  const [elsewhere] =
    taken.length > 0
      ? []
      : await db
          .select({ id: notificationId })
          .from(notificationDelivery)
          .where(and(isOf(ids, channel), OUTWARD));
  if (elsewhere) throw new Error("another worker carries this");
  const own = taken.map(({ id }) => id);
  const rows = await db
    .select()
    .from(notification)
    .where(and(eq(notification.personId, personId), inArray(notification.id, own)))
    .orderBy(asc(notification.id));
  return rows as StoredNotification[];
}

/** Takes every step not yet gone out of the way. @param stays types that go on all the same */
export async function saveUnneeded(
  tx: Transaction,
  ids: readonly NotificationId[],
  stays: readonly NotificationType[],
): Promise<void> {
  if (ids.length === 0) return;
  const mayEnd = tx
    .select({ id: notification.id })
    .from(notification)
    .where(and(inArray(notification.id, [...ids]), notInArray(notification.type, [...stays])));
  await tx
    .update(notificationDelivery)
    .set({ state: "unneeded" })
    .where(
      and(
        inArray(notificationDelivery.notificationId, mayEnd),
        inArray(notificationDelivery.state, ["waiting", "due"]),
        sql`${notificationDelivery.channel} <> 'app'`,
      ),
    );
}

const ofPerson = (tx: Transaction, personId: PersonId) =>
  tx.select({ id: notification.id }).from(notification).where(eq(notification.personId, personId));

/** Notes that notifications reached a person through a channel; the first moment stays. */
export async function saveDelivered(
  tx: Transaction,
  personId: PersonId,
  { channel, ids }: { channel: Channel; ids?: readonly NotificationId[] },
  now: Date,
): Promise<number> {
  const rows = await tx
    .update(notificationDelivery)
    .set({ deliveredAt: now })
    .where(
      and(
        ids ? isOf(ids, channel) : eq(notificationDelivery.channel, channel),
        eq(notificationDelivery.state, "sent"),
        isNull(notificationDelivery.deliveredAt),
        inArray(notificationDelivery.notificationId, ofPerson(tx, personId)),
      ),
    )
    .returning({ id: notificationDelivery.notificationId });
  return rows.length;
}

/** Notes that a notification was opened through a channel, and so had reached its person. */
export async function saveOpened(tx: Transaction, id: NotificationId, channel: Channel, now: Date): Promise<void> {
  const { deliveredAt, openedAt } = notificationDelivery;
  await tx
    .update(notificationDelivery)
    .set({
      deliveredAt: sql`coalesce(${deliveredAt}, ${now.toISOString()})`,
      openedAt: sql`coalesce(${openedAt}, ${now.toISOString()})`,
    })
    .where(isOf([id], channel));
}
