import { and, asc, desc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import { person, personRole, secondFactor, session, signInFailure } from "@/db/schema/identity";
import { SESSION_REVOKED } from "@/server/identity/identity.contract";
import type { Grant } from "@/server/identity/identity.rules";
import type { ApiKeyId, PersonId, SessionId } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";

/** Whether an admin has closed a person's account. */
export async function isSuspended(reader: Reader, id: PersonId): Promise<boolean> {
  const [row] = await reader.select({ suspendedAt: person.suspendedAt }).from(person).where(eq(person.id, id));
  return row?.suspendedAt != null;
}

export async function saveSession(tx: Transaction, row: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(row);
}

export async function lockSession(tx: Transaction, id: SessionId) {
  const [row] = await tx.select().from(session).where(eq(session.id, id)).for("update");
  return row ?? null;
}

type LiveSession = Readonly<{
  personId: PersonId;
  grants: readonly Grant[];
  hasFactor: boolean;
  factorGivenAt: Date | null;
}>;

/** The person of a session that still lives, with the roles first granted first; null when it is revoked, over or unknown. */
export async function findLiveSession(reader: Reader, id: SessionId, now: Date): Promise<LiveSession | null> {
  const rows = await reader
    .select({
      personId: session.personId,
      role: personRole.role,
      organisationId: personRole.organisationId,
      factorGivenAt: session.factorGivenAt,
      hasFactor: sql<boolean>`${secondFactor.confirmedAt} is not null`,
    })
    .from(session)
    .leftJoin(personRole, eq(personRole.personId, session.personId))
    .leftJoin(secondFactor, eq(secondFactor.personId, session.personId))
    .where(and(eq(session.id, id), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(asc(personRole.grantedAt), asc(personRole.role));
  const [first] = rows;
  if (!first) return null;
  const grants = rows.flatMap(({ role, organisationId }) => (role ? [{ role, organisationId }] : []));
  const { personId, hasFactor, factorGivenAt } = first;
  return { personId, grants, hasFactor, factorGivenAt };
}

export async function saveRotation(
  tx: Transaction,
  id: SessionId,
  rotation: { refreshHash: string; previousRefreshHash: string; rotatedAt: Date },
): Promise<void> {
  await tx.update(session).set(rotation).where(eq(session.id, id));
}

/** Ends a session and tells every web process when the transaction commits. */
export async function saveRevocation(tx: Transaction, id: SessionId, now: Date): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.id, id), isNull(session.revokedAt)));
  await announce(tx, id);
}

/** Ends sessions of a person: all, all but one, or one alone; announce them to be heard. @returns which lived */
export async function saveRevokedOf(
  tx: Transaction,
  personId: PersonId,
  { only, butNot }: Readonly<{ only?: SessionId; butNot?: SessionId }>,
  now: Date,
): Promise<SessionId[]> {
  const chosen = [only ? eq(session.id, only) : undefined, butNot ? ne(session.id, butNot) : undefined];
  const rows = await tx
    .update(session)
    .set({ revokedAt: now })
    .where(and(eq(session.personId, personId), isNull(session.revokedAt), gt(session.expiresAt, now), ...chosen))
    .returning({ id: session.id });
  return rows.map(({ id }) => id);
}

/** Where a person is signed in, the last seen first. */
export const listLiveSessions = (reader: Reader, personId: PersonId, now: Date) =>
  reader
    .select({
      id: session.id,
      userAgent: session.userAgent,
      createdAt: session.createdAt,
      rotatedAt: session.rotatedAt,
    })
    .from(session)
    .where(and(eq(session.personId, personId), isNull(session.revokedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.rotatedAt), desc(session.id));

const MOST_DEVICES = 50;

/** What the devices a person signed in with last called themselves, each once; those of ended sessions for a month. */
export async function listUserAgents(reader: Reader, personId: PersonId): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ userAgent: session.userAgent })
    .from(session)
    .where(and(eq(session.personId, personId), isNotNull(session.userAgent)))
    .limit(MOST_DEVICES);
  return rows.flatMap(({ userAgent }) => userAgent ?? []);
}

/** Tells every web process to ask anew about a session, a key or all of a person's, when the transaction commits. */
export async function announce(tx: Transaction, id: SessionId | PersonId | ApiKeyId): Promise<void> {
  await tx.execute(sql`select pg_notify(${SESSION_REVOKED}, ${id})`);
}

/** Moments of failures of one identifier since a moment, oldest first. */
export async function listFailures(reader: Reader, identifierIndex: string, since: Date): Promise<Date[]> {
  const rows = await reader
    .select({ at: signInFailure.at })
    .from(signInFailure)
    .where(and(eq(signInFailure.identifierIndex, identifierIndex), gt(signInFailure.at, since)))
    .orderBy(asc(signInFailure.at));
  return rows.map(({ at }) => at);
}

export async function saveFailure(db: Database | Transaction, identifierIndex: string, at: Date): Promise<void> {
  await db.insert(signInFailure).values({ identifierIndex, at });
}

export async function forgetFailures(tx: Transaction, identifierIndex: string): Promise<void> {
  await tx.delete(signInFailure).where(eq(signInFailure.identifierIndex, identifierIndex));
}

/** Deletes failures and ended sessions from before the moments; answers how many rows went. */
export async function deleteStale(tx: Transaction, failuresBefore: Date, sessionsBefore: Date): Promise<number> {
  const failures = await tx
    .delete(signInFailure)
    .where(lt(signInFailure.at, failuresBefore))
    .returning({ at: signInFailure.at });
  const ended = or(lt(session.expiresAt, sessionsBefore), lt(session.revokedAt, sessionsBefore));
  const sessions = await tx.delete(session).where(ended).returning({ id: session.id });
  return failures.length + sessions.length;
}
