import { and, eq, gte, inArray, ne, or, sql } from "drizzle-orm";
import { dispute } from "@/db/schema/dispute";
import { person, personRole } from "@/db/schema/identity";
import { drawEntry } from "@/db/schema/market";
import { claim, surplus } from "@/db/schema/surplus";
import type { PersonActor } from "@/server/kernel/actor";
import { firstIdAt, type OrganisationId, type PersonId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import type { Standing } from "@/server/privacy/privacy.rules";

/** No claim and no open lot is older: frozen food is safe for 30 days. */
const OLDEST_MS = 45 * DAY;

const howMany = sql<number>`count(*)::int`;

/** What holds a person in place: what they promised or dispute themselves, and what an organisation has that has nobody else. */
export async function findStanding(reader: Reader, actor: PersonActor, now: Date): Promise<Standing> {
  const { personId, organisationId } = actor;
  const house = organisationId !== null && !(await hasCompany(reader, actor)) ? organisationId : null;
  const since = firstIdAt(later(now, -OLDEST_MS));
  return {
    heldClaims: (await countHeld(reader, { personId, house, since })) + (await countDraws(reader, personId)),
    openDisputes: await countDisputes(reader, { personId, house }),
    openLots: house ? await countOpenLots(reader, { house, since }) : 0,
    isLastAdmin: actor.roles.includes("admin") && !(await hasOtherAdmin(reader, personId)),
  };
}

/** Someone, the organisation that has nobody else, and the first id that could still be open. */
type Whose = Readonly<{ personId: PersonId; house: OrganisationId | null; since: string }>;

async function countHeld(reader: Reader, { personId, house, since }: Whose): Promise<number> {
  const ours = house ? [eq(claim.recipientId, house), eq(claim.providerId, house)] : [];
  const [held] = await reader
    .select({ count: howMany })
    .from(claim)
    .where(and(gte(claim.id, since as never), eq(claim.state, "held"), or(eq(claim.claimedBy, personId), ...ours)));
  return held?.count ?? 0;
}

/** Draws that are not decided: who is drawn buys. */
async function countDraws(reader: Reader, personId: PersonId): Promise<number> {
  const [waits] = await reader
    .select({ count: howMany })
    .from(drawEntry)
    .where(and(eq(drawEntry.personId, personId), eq(drawEntry.state, "waiting")));
  return waits?.count ?? 0;
}

async function countDisputes(reader: Reader, { personId, house }: Omit<Whose, "since">): Promise<number> {
  const ours = house ? [eq(dispute.providerId, house), eq(dispute.recipientId, house)] : [];
  const [open] = await reader
    .select({ count: howMany })
    .from(dispute)
    .where(and(ne(dispute.state, "closed"), or(eq(dispute.buyerId, personId), ...ours)));
  return open?.count ?? 0;
}

async function countOpenLots(
  reader: Reader,
  { house, since }: Readonly<{ house: OrganisationId; since: string }>,
): Promise<number> {
  const isOpen = inArray(surplus.state, ["scheduled", "open"]);
  const [open] = await reader
    .select({ count: howMany })
    .from(surplus)
    .where(and(eq(surplus.providerId, house), gte(surplus.id, since as never), isOpen));
  return open?.count ?? 0;
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
