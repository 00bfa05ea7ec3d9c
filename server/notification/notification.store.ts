import { and, count, desc, eq, gt, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { notification, notificationDelivery, notificationReader, notificationSwitch } from "@/db/schema/notification";
import type { NotificationId, PersonId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";
import type { Channel, NotificationType } from "@/server/notification/notification.reasons";
import type { Facts } from "@/server/notification/notification.text";
import type { QuietHours } from "@/server/notification/quiet.rules";
import { isAnyOf } from "@/server/platform/any-of";
import type { Reader, Transaction } from "@/server/platform/database";

export type NewNotification = typeof notification.$inferInsert & Readonly<{ type: NotificationType; facts: Facts }>;
export type StoredNotification = typeof notification.$inferSelect & Readonly<{ type: NotificationType }>;

const shown = (reader: Reader) =>
  sql`exists ${reader
    .select({ one: sql`1` })
    .from(notificationDelivery)
    .where(
      and(
        eq(notificationDelivery.notificationId, notification.id),
        eq(notificationDelivery.channel, "app"),
        eq(notificationDelivery.state, "sent"),
      ),
    )}`;
const lives = (now: Date): SQL =>
  and(isNull(notification.pastAt), or(isNull(notification.expiresAt), gt(notification.expiresAt, now))) as SQL;

/** Saves those nobody was told of before, however many, by one statement. @returns the ids that are new */
export async function saveNotifications(tx: Transaction, rows: readonly NewNotification[]): Promise<NotificationId[]> {
  if (rows.length === 0) return [];
  const saved = await tx.execute<{ id: NotificationId }>(sql`
    insert into notification (id, person_id, type, occasion, subject, facts, href, zone, made_at, expires_at)
    select id, "personId", type, occasion, subject, facts, href, zone, "madeAt", "expiresAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as one (id uuid, "personId" uuid, type text, occasion text, subject text, facts jsonb, href text, zone text,
        "madeAt" timestamptz, "expiresAt" timestamptz)
    on conflict do nothing returning id`);
  return saved.map(({ id }) => id);
}

/** The centre of a person, newest first. */
export async function listCentre(
  reader: Reader,
  personId: PersonId,
  { limit, cursor }: { limit: number; cursor?: NotificationId | null | undefined },
): Promise<StoredNotification[]> {
  const rows = await reader
    .select()
    .from(notification)
    .where(and(eq(notification.personId, personId), cursor ? lt(notification.id, cursor) : undefined, shown(reader)))
    .orderBy(desc(notification.id))
    .limit(limit);
  return rows as StoredNotification[];
}

/** What waits in a person's centre: unread, and of those the ones no screen has shown yet. */
export async function countUnread(reader: Reader, personId: PersonId, now: Date) {
  const [row] = await reader
    .select({
      unread: count(),
      undelivered: sql<number>`(count(*) filter (where ${notificationDelivery.deliveredAt} is null))::int`,
    })
    .from(notification)
    .innerJoin(notificationDelivery, eq(notificationDelivery.notificationId, notification.id))
    .where(
      and(
        eq(notification.personId, personId),
        isNull(notification.readAt),
        lives(now),
        eq(notificationDelivery.channel, "app"),
        eq(notificationDelivery.state, "sent"),
      ),
    );
  return row ?? { unread: 0, undelivered: 0 };
}

export async function findNotification(reader: Reader, id: NotificationId, personId: PersonId) {
  const [row] = await reader
    .select()
    .from(notification)
    .where(and(eq(notification.id, id), eq(notification.personId, personId)));
  return (row as StoredNotification | undefined) ?? null;
}

/** Marks a person's as read, all in the centre unless told; what was read before keeps its moment. @returns which were unread */
export async function saveRead(
  tx: Transaction,
  personId: PersonId,
  now: Date,
  ids?: readonly NotificationId[],
): Promise<NotificationId[]> {
  const rows = await tx
    .update(notification)
    .set({ readAt: now })
    .where(
      and(
        eq(notification.personId, personId),
        isNull(notification.readAt),
        ids ? inArray(notification.id, [...ids]) : shown(tx),
      ),
    )
    .returning({ id: notification.id });
  return rows.map(({ id }) => id);
}

/** Makes everything about a subject past, of the given types. @returns whose centres changed */
export async function savePast(
  tx: Transaction,
  subject: string,
  types: readonly NotificationType[],
  now: Date,
): Promise<{ id: NotificationId; personId: PersonId }[]> {
  return await tx
    .update(notification)
    .set({ pastAt: now })
    .where(and(eq(notification.subject, subject), isNull(notification.pastAt), inArray(notification.type, [...types])))
    .returning({ id: notification.id, personId: notification.personId });
}

export async function listSwitches(reader: Reader, personIds: readonly PersonId[]) {
  if (personIds.length === 0) return [];
  return await reader.select().from(notificationSwitch).where(isAnyOf(notificationSwitch.personId, personIds));
}

export async function saveSwitch(
  tx: Transaction,
  row: { personId: PersonId; type: NotificationType; channel: Channel; isOn: boolean },
): Promise<void> {
  const { personId, type, channel } = notificationSwitch;
  await tx
    .insert(notificationSwitch)
    .values(row)
    .onConflictDoUpdate({ target: [personId, type, channel], set: { isOn: row.isOn } });
}

/** Remembers the tongue a person reads in. */
export async function saveLanguage(tx: Transaction, personId: PersonId, language: Language): Promise<void> {
  await tx
    .insert(notificationReader)
    .values({ personId, language })
    .onConflictDoUpdate({
      target: notificationReader.personId,
      set: { language },
      setWhere: sql`${notificationReader.language} <> ${language}`,
    });
}

/** Remembers the quiet hours a person chose. */
export async function saveQuiet(
  tx: Transaction,
  { personId, language, fromHour, untilHour }: QuietHours & Readonly<{ personId: PersonId; language: Language }>,
): Promise<void> {
  const quiet = { quietFromHour: fromHour, quietUntilHour: untilHour };
  await tx
    .insert(notificationReader)
    .values({ personId, language, ...quiet })
    .onConflictDoUpdate({ target: notificationReader.personId, set: quiet });
}

/** Whether anyone was told of an occasion by a type. */
export async function wasTold(reader: Reader, type: NotificationType, occasion: string): Promise<boolean> {
  const own = and(eq(notification.type, type), eq(notification.occasion, occasion));
  return (await reader.select({ id: notification.id }).from(notification).where(own).limit(1)).length > 0;
}

/** Deletes all that was told to a person, and what they chose to be told. */
export async function deleteAllOf(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(notification).where(eq(notification.personId, personId));
  await tx.delete(notificationSwitch).where(eq(notificationSwitch.personId, personId));
  await tx.delete(notificationReader).where(eq(notificationReader.personId, personId));
}

/** Deletes old notifications, a bounded number at once. */
export async function deleteOlder(tx: Transaction, before: Date, limit: number): Promise<number> {
  const old = tx.select({ id: notification.id }).from(notification).where(lt(notification.madeAt, before)).limit(limit);
  const rows = await tx.delete(notification).where(inArray(notification.id, old)).returning({ id: notification.id });
  return rows.length;
}
