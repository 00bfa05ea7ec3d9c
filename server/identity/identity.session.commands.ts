import { deleteOldCodes } from "@/server/identity/code.store";
import { deviceJoined } from "@/server/identity/device.contract";
import { nameOfDevice } from "@/server/identity/device.names";
import { isUnheardOf } from "@/server/identity/device.rules";
import { identifierIndex } from "@/server/identity/identity.contacts";
import { identityReasons, type Tokens } from "@/server/identity/identity.contract";
import { inPasswordTurn, passwordFits } from "@/server/identity/identity.passwords";
import {
  firstRefreshToken,
  hashOf,
  parseRefreshToken,
  type RefreshToken,
  successorOf,
  writeRefreshToken,
} from "@/server/identity/identity.refresh";
import {
  ACCESS_SECONDS,
  FAILURE_WINDOW_MS,
  lockedForSeconds,
  refreshDecision,
  SESSION_MS,
} from "@/server/identity/identity.rules";
import {
  deleteStale,
  forgetFailures,
  isSuspended,
  listFailures,
  listUserAgents,
  lockSession,
  saveFailure,
  saveRevocation,
  saveRotation,
  saveSession,
} from "@/server/identity/identity.session.store";
import { findCredentials } from "@/server/identity/identity.store";
import { accessTokens } from "@/server/identity/identity.tokens";
import { NOWHERE, type PersonId, plainId, type SessionId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Database, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** What someone holds after signing in, and the session it belongs to. */
export type SignedIn = Tokens & Readonly<{ personId: PersonId; sessionId: SessionId }>;

/** Where and when someone signs in, and what their device calls itself. */
export type SignInPlace = Readonly<{
  db: Database;
  now: Date;
  userAgent?: string | undefined;
  /** For the demo's one tap: its accounts are everybody's, and so would their second factor be. */
  isPastFactor?: boolean;
}>;

const MOST_AGENT_LETTERS = 300;

type Credentials = Readonly<{ identifier: string; password: string }>;

/**
 * Signs a person in. It takes the database and not a transaction: a password check lasts 100 ms and must hold none.
 * Failures are counted inside the turn, so attempts side by side cannot slip past the limit by more than one.
 * @throws Failure `identity.wrongSignIn`, `identity.lockedOut`, `identity.busy`; the same for known and unknown accounts
 */
export async function signIn(place: SignInPlace, input: Credentials): Promise<SignedIn> {
  const { db, now } = place;
  const index = identifierIndex(input.identifier);
  const personId = await inPasswordTurn(async () => {
    const retryAfterSeconds = lockedForSeconds(await listFailures(db, index, later(now, -FAILURE_WINDOW_MS)), now);
    if (retryAfterSeconds) throw identityReasons.lockedOut({ retryAfterSeconds });
    const found = await findCredentials(db, index);
    if ((await passwordFits(found?.passwordHash ?? null, input.password)) && found) return found.personId;
    await saveFailure(db, index, now);
    throw identityReasons.wrongSignIn();
  });
  return db.transaction(async (tx) => {
    await forgetFailures(tx, index);
    return openSession(tx, place, personId);
  });
}

/** Opens a session for someone who has just shown who they are. */
export async function openSession(
  tx: Transaction,
  { now, userAgent, isPastFactor = false }: SignInPlace,
  personId: PersonId,
): Promise<SignedIn> {
  if (await isSuspended(tx, personId)) throw identityReasons.suspended();
  const id = plainId<"session">();
  const token = firstRefreshToken(id);
  const times = { rotatedAt: now, createdAt: now, expiresAt: later(now, SESSION_MS) };
  const device = userAgent?.slice(0, MOST_AGENT_LETTERS) ?? null;
  const facts = { userAgent: device, factorGivenAt: isPastFactor ? now : null };
  if (!isPastFactor) await noteDevice({ tx, now }, personId, device);
  await saveSession(tx, { id, personId, refreshHash: hashOf(token), ...facts, ...times });
  return signedIn(personId, token, now);
}

/** Has a person told of a device unlike those they signed in with before. */
async function noteDevice(work: Pick<Work, "tx" | "now">, personId: PersonId, userAgent: string | null): Promise<void> {
  const named = nameOfDevice(userAgent);
  const known = (await listUserAgents(work.tx, personId)).map(nameOfDevice);
  if (!isUnheardOf(named, known)) return;
  const device = [named.browser, named.system].filter(Boolean).join(", ");
  await record(work, NOWHERE, deviceJoined, { personId, device });
}

const signedIn = (personId: PersonId, token: RefreshToken, now: Date): SignedIn => ({
  personId,
  sessionId: token.sessionId,
  accessToken: accessTokens().sign({ personId, sessionId: token.sessionId }, now),
  expiresInSeconds: ACCESS_SECONDS,
  refreshToken: writeRefreshToken(token),
});

/**
 * Trades a refresh token for the next pair; a copied token ends the session, which must commit: hence null and no throw.
 * @returns null when the session is over
 */
export async function refreshSession(
  { tx, now }: Pick<Work, "tx" | "now">,
  refreshToken: string,
): Promise<SignedIn | null> {
  const token = parseRefreshToken(refreshToken);
  const session = token && (await lockSession(tx, token.sessionId));
  if (!token || !session) return null;
  const decision = refreshDecision(session, hashOf(token), now);
  if (decision === "reuse") await saveRevocation(tx, session.id, now);
  if (decision === "reuse" || decision === "over") return null;
  const next = successorOf(token);
  if (decision === "rotate") {
    const previousRefreshHash = session.refreshHash;
    await saveRotation(tx, session.id, { refreshHash: hashOf(next), previousRefreshHash, rotatedAt: now });
  }
  return signedIn(session.personId, next, now);
}

/** Ends a session; its access token is refused from the commit on. */
export async function signOut({ tx, now }: Pick<Work, "tx" | "now">, sessionId: SessionId): Promise<void> {
  await saveRevocation(tx, sessionId, now);
}

/** Ends the session a refresh token belongs to, for sign-outs whose access token has run out. */
export async function signOutByRefreshToken(work: Pick<Work, "tx" | "now">, refreshToken: string): Promise<void> {
  const token = parseRefreshToken(refreshToken);
  const session = token && (await lockSession(work.tx, token.sessionId));
  if (token && session && [session.refreshHash, session.previousRefreshHash].includes(hashOf(token)))
    await saveRevocation(work.tx, session.id, work.now);
}

/** Forgets failures and codes past their window and sessions that ended a month ago; answers how many rows went. */
export async function forgetStaleSignIns({ tx, now }: Work): Promise<number> {
  const window = later(now, -FAILURE_WINDOW_MS);
  return (await deleteStale(tx, window, later(now, -30 * DAY))) + (await deleteOldCodes(tx, window));
}
