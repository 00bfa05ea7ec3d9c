import {
  CODE_MS,
  type CodePurpose,
  codeAsked,
  passwordChanged,
  type ResetInput,
} from "@/server/identity/code.contract";
import { digitsFit, drawDigits, hashOfDigits } from "@/server/identity/code.digits";
import { codesClosedForSeconds, wayTo } from "@/server/identity/code.rules";
import { listAsked, lockIdentifier, saveCode, saveTry, saveUsed } from "@/server/identity/code.store";
import { identifierIndex, sealIdentifier } from "@/server/identity/identity.contacts";
import { identityReasons } from "@/server/identity/identity.contract";
import { hashPassword } from "@/server/identity/identity.passwords";
import {
  canonicalIdentifier,
  FAILURE_WINDOW_MS,
  lockedForSeconds,
  whyPasswordRefused,
} from "@/server/identity/identity.rules";
import { openSession, type SignedIn, type SignInPlace } from "@/server/identity/identity.session.commands";
import {
  announce,
  forgetFailures,
  listFailures,
  saveFailure,
  saveRevokedOf,
} from "@/server/identity/identity.session.store";
import { findCredentials, savePasswordHash } from "@/server/identity/identity.store";
import { savePhoneConfirmed } from "@/server/identity/person.store";
import type { Failure } from "@/server/kernel/failure";
import { NOWHERE, type PersonId, plainId } from "@/server/kernel/id";
import type { Language } from "@/server/kernel/text";
import { later, SECOND } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import { config } from "@/server/platform/config";
import { seal } from "@/server/platform/sealed";
import type { Work } from "@/server/platform/work";

type Given = Readonly<{ identifier: string; code: string }>;
type Asking = Readonly<{ identifier: string; purpose: CodePurpose; language: Language }>;

/**
 * Makes a code and sends it on its way. For an identifier nobody has it does all the same work and sends nothing, but to
 * whoever wishes to join.
 * @throws Failure `identity.contactMalformed`, `identity.lockedOut`; the same for known and unknown identifiers
 */
export async function askForCode(
  work: Pick<Work, "tx" | "now">,
  { identifier, purpose, language }: Asking,
): Promise<{ expiresInSeconds: number }> {
  const { tx, now } = work;
  const way = wayTo(identifier);
  if (!way) throw identityReasons.contactMalformed();
  const index = identifierIndex(identifier);
  await lockIdentifier(tx, index);
  const since = later(now, -FAILURE_WINDOW_MS);
  const [asked, failures] = [await listAsked(tx, index, since), await listFailures(tx, index, since)];
  const retryAfterSeconds = codesClosedForSeconds(asked, failures, now);
  if (retryAfterSeconds) throw identityReasons.lockedOut({ retryAfterSeconds });
  const personId = (await findCredentials(tx, index))?.personId ?? null;
  const [id, digits] = [plainId<"sign-in-code">(), drawDigits()];
  const times = { askedAt: now, expiresAt: later(now, CODE_MS) };
  const addressCipher = purpose === "join" ? sealIdentifier(identifier) : null;
  const codeHash = hashOfDigits(id, digits);
  await saveCode(tx, { id, identifierIndex: index, purpose, personId, addressCipher, codeHash, ...times });
  const sealedCode = seal(digits, config().CONTACT_KEY);
  await record(work, NOWHERE, codeAsked, { codeId: id, personId, purpose, way, language, sealedCode });
  return { expiresInSeconds: CODE_MS / SECOND };
}

/** Takes a try; no code where the digits do not open it. @throws Failure `identity.lockedOut` */
async function takeTry({ db, now }: TryPlace, { identifier, code: digits }: Given, purpose: CodePurpose) {
  const index = identifierIndex(identifier);
  const failures = await listFailures(db, index, later(now, -FAILURE_WINDOW_MS));
  const retryAfterSeconds = lockedForSeconds(failures, now);
  if (retryAfterSeconds) throw identityReasons.lockedOut({ retryAfterSeconds });
  const code = await saveTry(db, { identifierIndex: index, purpose }, now);
  return { index, code: digitsFit(code, digits) ? code : null };
}

type TryPlace = Pick<SignInPlace, "db" | "now">;

/** Wrong codes count with wrong passwords, so neither opens a way round the other. */
async function refuseCode({ db, now }: TryPlace, index: string, wrong = identityReasons.wrongCode): Promise<never> {
  await saveFailure(db, index, now);
  throw wrong();
}

/**
 * Takes a try and says whose code it was.
 * @throws Failure the one given, `identity.wrongCode` unless told, for every code that does not open; `identity.lockedOut`
 */
export async function tryCode(
  place: TryPlace,
  given: Given,
  { purpose, wrong }: Readonly<{ purpose: CodePurpose; wrong?: () => Failure }>,
) {
  const { index, code } = await takeTry(place, given, purpose);
  if (code?.personId) return { id: code.id, personId: code.personId, index };
  return refuseCode(place, index, wrong);
}

/**
 * Takes a try at the code of someone who wishes to join, whether anybody has the identifier yet or not.
 * @throws Failure `identity.wrongCode` for every code that does not open, `identity.lockedOut`
 */
export async function tryJoinCode(place: TryPlace, given: Given) {
  const { index, code } = await takeTry(place, given, "join");
  return code ? { id: code.id, index } : refuseCode(place, index);
}

/** Signs in by a code. @throws Failure `identity.wrongCode`, `identity.lockedOut` */
export async function signInByCode(place: SignInPlace, given: Given): Promise<SignedIn> {
  const { db, now } = place;
  const { id, personId, index } = await tryCode(place, given, { purpose: "sign_in" });
  return db.transaction(async (tx) => {
    if (!(await saveUsed(tx, id, now))) throw identityReasons.wrongCode();
    await forgetFailures(tx, index);
    await savePhoneConfirmed(tx, index, now);
    return openSession(tx, place, personId);
  });
}

/**
 * Sets a new password by a code and ends every session of the person. It takes the database: hashing lasts 100 ms.
 * @throws Failure `identity.passwordTooShort`, `identity.passwordTooCommon`, `identity.wrongCode`, `identity.lockedOut`, `identity.busy`
 */
export async function resetPassword({ db, now }: SignInPlace, { password, ...given }: ResetInput): Promise<PersonId> {
  const refused = whyPasswordRefused(password, [canonicalIdentifier(given.identifier).replace(/^\w+:/, "")]);
  if (refused) throw identityReasons[refused]();
  const { id, personId, index } = await tryCode({ db, now }, given, { purpose: "reset" });
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    if (!(await saveUsed(tx, id, now))) throw identityReasons.wrongCode();
    await savePasswordHash(tx, personId, passwordHash);
    await saveRevokedOf(tx, personId, {}, now);
    await announce(tx, personId);
    await forgetFailures(tx, index);
    await savePhoneConfirmed(tx, index, now);
    await record({ tx, now }, NOWHERE, passwordChanged, { personId });
  });
  return personId;
}
