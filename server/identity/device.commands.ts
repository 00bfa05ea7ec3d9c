import { nameOfDevice } from "@/server/identity/device.names";
import { identityReasons } from "@/server/identity/identity.contract";
import { announce, listLiveSessions, saveRevokedOf } from "@/server/identity/identity.session.store";
import type { PersonActor } from "@/server/kernel/actor";
import type { SessionId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** Where a person is signed in: this device first, then the last seen. */
export async function describeDevices(reader: Reader, { personId, sessionId }: PersonActor, now: Date) {
  const items = (await listLiveSessions(reader, personId, now)).map(({ id, userAgent, createdAt, rotatedAt }) => ({
    ...{ id, ...nameOfDevice(userAgent), signedInAt: createdAt, lastSeenAt: rotatedAt },
    isThis: id === sessionId,
  }));
  return { items: items.toSorted((one, other) => Number(other.isThis) - Number(one.isThis)) };
}

/**
 * Signs one of the person's devices out; it is refused from the commit on, in every process.
 * @throws Failure `identity.unknownDevice` when it is not theirs, or no longer signed in
 */
export async function signOutDevice({ tx, actor, now }: Work<PersonActor>, id: SessionId): Promise<void> {
  const ended = await saveRevokedOf(tx, actor.personId, { only: id }, now);
  if (ended.length === 0) throw identityReasons.unknownDevice();
  await announce(tx, id);
}

/** Signs every other device of the person out. @returns which */
export async function signOutOthers({ tx, actor, now }: Work<PersonActor>): Promise<SessionId[]> {
  const ended = await saveRevokedOf(tx, actor.personId, { butNot: actor.sessionId }, now);
  for (const id of ended) await announce(tx, id);
  return ended;
}
