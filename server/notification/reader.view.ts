import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { organisation, person, personRole, session } from "@/db/schema/identity";
import { notificationReader, pushSubscription } from "@/db/schema/notification";
import { consentEntry } from "@/db/schema/privacy";
import type { PersonId } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import { QUIET_V1, type QuietHours } from "@/server/notification/quiet.rules";
import { isAnyOf } from "@/server/platform/any-of";
import type { Reader } from "@/server/platform/database";

const liveSubscription = (now: Date) =>
  and(eq(session.id, pushSubscription.sessionId), isNull(session.revokedAt), gt(session.expiresAt, now));

/** Whether a way to reach a person may be used: they did not take it back, nor ask that their data is only kept. */
const mayUse = (purpose: "email" | "push" | "message") => sql<boolean>`${person.restrictedAt} is null
  and coalesce((select c.is_given from ${consentEntry} c where c.person_id = ${person.id} and c.purpose = ${purpose}
    order by c.at desc limit 1), true)`;

/** Which ways to a person may be used at all, whatever the switches say. */
export async function findAllowed(reader: Reader, id: PersonId) {
  const [row] = await reader.execute<{ push: boolean; email: boolean; message: boolean }>(sql`
    select ${mayUse("push")} as push, ${mayUse("email")} as email, ${mayUse("message")} as message
    from ${person} where ${person.id} = ${id}`);
  return row ?? { push: false, email: false, message: false };
}

const quietOf = (fromHour: number | null, untilHour: number | null): QuietHours =>
  fromHour === null || untilHour === null ? QUIET_V1 : { fromHour, untilHour };

/** How people can be reached, in which zone and tongue, and when they rest. */
export async function listReaders(reader: Reader, ids: readonly PersonId[], now: Date) {
  if (ids.length === 0) return [];
  const zone = sql<Zone | null>`(select o.zone from ${personRole} r join ${organisation} o on o.id = r.organisation_id
    where r.person_id = ${person.id} order by r.granted_at limit 1)`;
  const hasPush = sql<boolean>`exists (select from ${pushSubscription} p join ${session} s on s.id = p.session_id
    where p.person_id = ${person.id} and s.revoked_at is null and s.expires_at > ${now.toISOString()})`;
  const rows = await reader
    .select({
      personId: person.id,
      zone,
      hasPush: sql<boolean>`${mayUse("push")} and ${hasPush}`,
      hasEmail: sql<boolean>`${mayUse("email")} and ${person.emailCipher} is not null`,
      hasMessage: sql<boolean>`${mayUse("message")} and ${person.phoneCipher} is not null
        and ${person.phoneConfirmedAt} is not null`,
      language: sql<"id" | "en">`coalesce(${notificationReader.language}, 'id')`,
      quietFromHour: notificationReader.quietFromHour,
      quietUntilHour: notificationReader.quietUntilHour,
    })
    .from(person)
    .leftJoin(notificationReader, eq(notificationReader.personId, person.id))
    .where(isAnyOf(person.id, ids));
  return rows.map(({ quietFromHour, quietUntilHour, ...row }) => ({
    ...row,
    quiet: quietOf(quietFromHour, quietUntilHour),
  }));
}
export type ReaderTold = Awaited<ReturnType<typeof listReaders>>[number];

/** When people rest; those who chose nothing rest as the house does. */
export async function listQuiet(reader: Reader, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, QuietHours>> {
  const { personId, quietFromHour, quietUntilHour } = notificationReader;
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ personId, fromHour: quietFromHour, untilHour: quietUntilHour })
    .from(notificationReader)
    .where(isAnyOf(personId, ids));
  return new Map(rows.map((row) => [row.personId, quietOf(row.fromHour, row.untilHour)]));
}

/** The browsers of a person that are still signed in, sealed. */
export async function listBrowsers(reader: Reader, personId: PersonId, now: Date) {
  return await reader
    .select({ endpointIndex: pushSubscription.endpointIndex, cipher: pushSubscription.cipher })
    .from(pushSubscription)
    .innerJoin(session, liveSubscription(now))
    .where(eq(pushSubscription.personId, personId));
}
