import { and, eq, gte, inArray, or, sql } from "drizzle-orm";
import { person, personRole } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import type { PersonActor } from "@/server/kernel/actor";
import { firstIdAt, type PersonId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import type { Standing } from "@/server/privacy/privacy.rules";

/** No claim and no open lot is older: frozen food is safe for 30 days. */
const OLDEST_MS = 45 * DAY;

const howMany = sql<number>`count(*)::int`;

/** What holds a person in place: what they promised themselves, and what an outlet has promised that has nobody else. */
export async function findStanding(reader: Reader, actor: PersonActor, now: Date): Promise<Standing> {
  const { personId, organisationId } = actor;
  const since = firstIdAt(later(now, -OLDEST_MS));
  const isAlone = organisationId !== null && !(await hasCompany(reader, actor));
  const ours = isAlone ? [eq(claim.recipientId, organisationId), eq(claim.providerId, organisationId)] : [];
  const [held] = await reader
    .select({ count: howMany })
    .from(claim)
    .where(and(gte(claim.id, since as never), eq(claim.state, "held"), or(eq(claim.claimedBy, personId), ...ours)));
  const [open] = isAlone
    ? await reader
        .select({ count: howMany })
        .from(surplus)
        .where(
          and(
            eq(surplus.providerId, organisationId),
            gte(surplus.id, since as never),
            inArray(surplus.state, ["scheduled", "open"]),
          ),
        )
    : [];
  return {
    heldClaims: held?.count ?? 0,
    openLots: open?.count ?? 0,
    isLastAdmin: actor.roles.includes("admin") && !(await hasOtherAdmin(reader, personId)),
  };
}

async function hasCompany(reader: Reader, { personId, organisationId }: PersonActor): Promise<boolean> {
  const rows = await reader.execute(sql`select from ${personRole}
    where organisation_id = ${organisationId} and person_id <> ${personId} limit 1`);
  return rows.length > 0;
}

async function hasOtherAdmin(reader: Reader, personId: PersonId): Promise<boolean> {
  const rows = await reader.execute(
    sql`select from ${personRole} where role = 'admin' and person_id <> ${personId} limit 1`,
  );
  return rows.length > 0;
}

/** The names of people by their ids; who was erased has none. */
export async function namesOf(reader: Reader, ids: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: person.id, name: person.displayName })
    .from(person)
    .where(inArray(person.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
