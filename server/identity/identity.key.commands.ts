import { createHash, randomInt } from "node:crypto";
import { type KeyRecord, keyMade, keyRevoked, type MakeKeyInput } from "@/server/identity/identity.key.contract";
import { keyReasons } from "@/server/identity/identity.key.reasons";
import { keyEnd, MOST_KEYS } from "@/server/identity/identity.key.rules";
import { countLiveKeys, hasKey, listKeys, saveKey, saveKeyRevoked } from "@/server/identity/identity.key.store";
import { announce } from "@/server/identity/identity.session.store";
import { findOrganisation } from "@/server/identity/identity.store";
import type { MemberActor } from "@/server/kernel/actor";
import { type ApiKeyId, type OrganisationId, plainId, type RegionId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LETTERS = `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
const drawn = (alphabet: string, length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

/** What the database keeps of a key: 238 random bits need no slow hash. */
export const hashOfKey = (token: string): string => createHash("sha256").update(token).digest("base64url");

/**
 * Makes a key for the actor's organisation; the secret leaves here once and is kept nowhere.
 * @throws Failure `key.tooMany`
 */
export async function makeKey(
  work: Work<MemberActor>,
  { name, scopes, limitPerMinute, expiresInDays }: MakeKeyInput,
): Promise<{ key: KeyRecord; secret: string }> {
  const { tx, actor, now } = work;
  const { organisationId, personId: by } = actor;
  const region = await regionOfHouse(tx, organisationId);
  if ((await countLiveKeys(tx, organisationId, now)) >= MOST_KEYS) throw keyReasons.tooMany();
  const id = plainId<"api-key">();
  const prefix = `ppk_${drawn(DIGITS, 10)}`;
  const secret = `${prefix}_${drawn(LETTERS, 40)}`;
  const own = [...new Set(scopes)];
  await saveKey(tx, {
    ...{ id, organisationId, name, prefix, limitPerMinute, scopes: own, secretHash: hashOfKey(secret) },
    ...{ madeBy: by, createdAt: now, expiresAt: keyEnd(now, expiresInDays ?? null) },
  });
  await record(work, region, keyMade, { keyId: id, organisationId, by, scopes: own });
  const key = (await listKeys(tx, organisationId)).find((one) => one.id === id);
  if (!key) throw keyReasons.unknown();
  return { key, secret };
}

/**
 * Revokes a key; it is refused from the commit on, in every process.
 * @throws Failure `key.unknown`, `key.alreadyRevoked`
 */
export async function revokeKey(work: Work<MemberActor>, id: ApiKeyId): Promise<{ id: ApiKeyId }> {
  const { tx, actor, now } = work;
  const { organisationId, personId: by } = actor;
  if (!(await saveKeyRevoked(tx, { id, organisationId, by, now }))) {
    throw (await hasKey(tx, id, organisationId)) ? keyReasons.alreadyRevoked() : keyReasons.unknown();
  }
  await announce(tx, id);
  await record(work, await regionOfHouse(tx, organisationId), keyRevoked, { keyId: id, organisationId, by });
  return { id };
}

async function regionOfHouse(reader: Reader, id: OrganisationId): Promise<RegionId> {
  const house = await findOrganisation(reader, id);
  if (!house) throw keyReasons.unknown();
  return house.regionId;
}
