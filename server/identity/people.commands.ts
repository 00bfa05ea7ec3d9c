import { audit } from "@/server/audit/audit.commands";
import { triesOf } from "@/server/identity/factor.commands";
import { factorChanged } from "@/server/identity/factor.contract";
import { deleteFactor, findFactor } from "@/server/identity/factor.store";
import { identifierIndex, maskContact } from "@/server/identity/identity.contacts";
import { announce, forgetFailures, listLiveSessions, saveRevokedOf } from "@/server/identity/identity.session.store";
import { findPerson } from "@/server/identity/identity.store";
import type { PeopleInput, PersonState, PersonWithReason, RevokeRoleInput } from "@/server/identity/people.contract";
import { peopleReasons } from "@/server/identity/people.reasons";
import { deleteRole, hasOtherAdmin, listPeople, listRolesOf, saveAdmin } from "@/server/identity/people.store";
import { lockPerson, savePersonChange } from "@/server/identity/person.store";
import type { PersonActor } from "@/server/kernel/actor";
import { NOWHERE, type PersonId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type States = Readonly<{ suspendedAt: Date | null; erasedAt: Date | null }>;
const stateOf = ({ suspendedAt, erasedAt }: States): PersonState => {
  if (erasedAt) return "erased";
  return suspendedAt ? "suspended" : "active";
};

const REACHES = /@|^[+\d][\d\s().-]{7,}$/;

/** A page of people by a part of their name, or the one whose whole address or number was typed. */
export async function findPeople(reader: Reader, { search, role, limit, cursor }: PeopleInput) {
  const index = REACHES.test(search) ? identifierIndex(search) : null;
  const rows = await listPeople(reader, { name: search, index, role, cursor, limit: limit + 1 });
  const people = rows.slice(0, limit);
  const roles = await listRolesOf(
    reader,
    people.map(({ id }) => id),
  );
  const items = people.map((row) => ({
    ...row,
    state: stateOf(row),
    roles: roles.filter(({ personId }) => personId === row.id),
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One person as an admin sees them: contacts masked. @throws Failure `people.unknown` */
export async function describePerson(reader: Reader, id: PersonId, now: Date) {
  const row = await findPerson(reader, id);
  if (!row) throw peopleReasons.unknown();
  const [roles, live, factor] = await Promise.all([
    listRolesOf(reader, [id]),
    listLiveSessions(reader, id, now),
    findFactor(reader, id),
  ]);
  const sessions = live.map((one) => ({ id: one.id, createdAt: one.createdAt, usedAt: one.rotatedAt }));
  return {
    ...row,
    contact: maskContact(row),
    state: stateOf(row),
    hasFactor: factor?.confirmedAt != null,
    roles,
    sessions,
  };
}

async function lockOther({ tx, actor }: Work<PersonActor>, id: PersonId) {
  if (id === actor.personId) throw peopleReasons.notYourself();
  const row = await lockPerson(tx, id);
  if (!row || row.erasedAt) throw peopleReasons.unknown();
  return row;
}

/** An admin is only locked out where another may still sign in, also by two who lock out each other at once. @throws Failure `people.lastAdmin` */
async function leaveAnAdmin(tx: Work["tx"], id: PersonId): Promise<void> {
  const isAdmin = (await listRolesOf(tx, [id])).some(({ role }) => role === "admin");
  if (isAdmin && !(await hasOtherAdmin(tx, id))) throw peopleReasons.lastAdmin();
}

/**
 * Closes an account until further notice: its sessions end at once.
 * @throws Failure `people.notYourself`, `people.unknown`, `people.alreadyDone`, `people.lastAdmin`
 */
export async function suspendPerson(
  work: Work<PersonActor>,
  { id, reason }: PersonWithReason,
): Promise<{ id: string }> {
  const { tx, now } = work;
  if ((await lockOther(work, id)).suspendedAt) throw peopleReasons.alreadyDone();
  await leaveAnAdmin(tx, id);
  await savePersonChange(tx, id, { suspendedAt: now });
  await endAll(work, id);
  await audit(work, { action: "person.suspended", subjectKind: "person", subjectId: id, reason });
  return { id };
}

/** Opens an account again. @throws Failure `people.notYourself`, `people.unknown`, `people.alreadyDone` */
export async function restorePerson(
  work: Work<PersonActor>,
  { id, reason }: PersonWithReason,
): Promise<{ id: string }> {
  if (!(await lockOther(work, id)).suspendedAt) throw peopleReasons.alreadyDone();
  await savePersonChange(work.tx, id, { suspendedAt: null });
  await audit(work, { action: "person.restored", subjectKind: "person", subjectId: id, reason });
  return { id };
}

/** Signs a person out everywhere. @throws Failure `people.notYourself`, `people.unknown` */
export async function endSessions(work: Work<PersonActor>, { id, reason }: PersonWithReason): Promise<{ id: string }> {
  await lockOther(work, id);
  const sessions = await endAll(work, id);
  const deed = { action: "session.ended", subjectKind: "person", subjectId: id } as const;
  await audit(work, { ...deed, reason, detail: { sessions } });
  return { id };
}

/**
 * Lifts the second factor of someone who lost theirs, ends their sessions and tells them; admins set up another as they
 * sign in again.
 * @throws Failure `people.notYourself`, `people.unknown`, `people.alreadyDone`
 */
export async function liftFactor(work: Work<PersonActor>, { id, reason }: PersonWithReason): Promise<{ id: string }> {
  const { tx } = work;
  await lockOther(work, id);
  if (!(await deleteFactor(tx, id))) throw peopleReasons.alreadyDone();
  await forgetFailures(tx, triesOf(id));
  const sessions = await endAll(work, id);
  await record(work, NOWHERE, factorChanged, { personId: id, change: "lifted" });
  await audit(work, { action: "factor.lifted", subjectKind: "person", subjectId: id, reason, detail: { sessions } });
  return { id };
}

/** Makes someone an admin, or takes that back. @throws Failure `people.notYourself`, `people.unknown`, `people.alreadyDone`, `people.lastAdmin` */
export async function setAdmin(
  work: Work<PersonActor>,
  { id, isAdmin, reason }: PersonWithReason & Readonly<{ isAdmin: boolean }>,
): Promise<{ id: string }> {
  const { tx, actor, now } = work;
  await lockOther(work, id);
  if (!isAdmin && !(await hasOtherAdmin(tx, id))) throw peopleReasons.lastAdmin();
  const changed = isAdmin ? await saveAdmin(tx, id, actor.personId, now) : await deleteRole(tx, id, "admin");
  if (!changed) throw peopleReasons.alreadyDone();
  await announce(tx, id);
  const action = isAdmin ? "role.granted" : "role.revoked";
  await audit(work, { action, subjectKind: "person", subjectId: id, reason, detail: { role: "admin" } });
  return { id };
}

/**
 * Takes from someone the role they hold at an organisation; where they are signed in they act for it no more at once.
 * @throws Failure `people.notYourself`, `people.unknown`, `people.alreadyDone`
 */
export async function revokeRole(
  work: Work<PersonActor>,
  { id, role, reason }: RevokeRoleInput,
): Promise<{ id: string }> {
  await lockOther(work, id);
  if (!(await deleteRole(work.tx, id, role))) throw peopleReasons.alreadyDone();
  await announce(work.tx, id);
  await audit(work, { action: "role.revoked", subjectKind: "person", subjectId: id, reason, detail: { role } });
  return { id };
}

async function endAll({ tx, now }: Work, id: PersonId): Promise<number> {
  const ended = await saveRevokedOf(tx, id, {}, now);
  await announce(tx, id);
  return ended.length;
}
