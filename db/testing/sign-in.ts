import { person, personRole, session } from "@/db/schema/identity";
import { accessTokens } from "@/server/identity/identity.tokens";
import type { PersonActor } from "@/server/kernel/actor";
import { HOUR, later } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";

/** Gives people their rows and a live session each. @returns their access tokens, good for 15 minutes */
export async function signInAll(db: Database, members: readonly PersonActor[]): Promise<string[]> {
  const now = new Date();
  const people = members.map(({ personId: id }) => ({
    id,
    displayName: "tester",
    passwordHash: "none",
    createdAt: now,
  }));
  await db.insert(person).values(people);
  await db
    .insert(personRole)
    .values(
      members.flatMap(({ personId, organisationId, roles }) =>
        roles.map((role) => ({ personId, role, organisationId, grantedAt: now })),
      ),
    );
  await db.insert(session).values(
    members.map(({ personId, sessionId: id }) => ({
      ...{ id, personId, refreshHash: id, rotatedAt: now, createdAt: now, factorGivenAt: now },
      expiresAt: later(now, HOUR),
    })),
  );
  return members.map(({ personId, sessionId }) => accessTokens().sign({ personId, sessionId }, now));
}
